import type { FastifyReply, FastifyRequest } from 'fastify'

/** The address of a link of ours, and behind its token letters that no token has, and no path of a page behind it. */
const link = /^(?<address>\/[lfu]\/[\w-]{43})(?:%|[^\w\-/?%])[^/?]*(?<query>\?.*)?$/u

/** Leads to the link that is meant where a mail program took what stands behind it for a part of it: 「…/l/{token}。」 */
export async function leadWithoutTrailingLetters({ method, url }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const { address, query = '' } = link.exec(url)?.groups ?? {}
  if (address === undefined || (method !== 'GET' && method !== 'HEAD')) return undefined
  return reply.header('cache-control', 'no-store').redirect(`${address}${query}`, 303)
}
