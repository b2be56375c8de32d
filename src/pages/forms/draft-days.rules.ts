// Part of the pages’ script too.

/** Days a browser keeps a form that was begun, where its reader is not sharing it with others. */
export const daysOnDevice = 30
