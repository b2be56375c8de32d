/** Why nothing starts, in words for whoever typed the command; anything else that is thrown is a defect and shown with its stack. */
export class CannotStart extends Error {}
