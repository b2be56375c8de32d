import { createContext } from 'react'

/** Within a form: forgets that it was refused because what it is about was not so any more; called once that was looked at. */
export const ForgetRefusal = createContext(() => {})
