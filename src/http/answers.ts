import type { z } from 'zod'
import { problemSchema } from './problem.ts'

const problem = {
  description: 'What went wrong and what to do (RFC 9457)',
  content: { 'application/problem+json': { schema: problemSchema } },
} as const

/** Response schemas of a route: its good answers, and the problem document for everything else. */
export function answers<const Good extends Record<number, z.ZodType>>(good: Good) {
  return { ...good, '4xx': problem, '5xx': problem }
}
