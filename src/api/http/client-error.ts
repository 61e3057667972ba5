import type { Socket } from 'node:net'
import { errorCode } from '../../system/error-code.ts'
import type { Audit } from './audit.ts'
import { Problem, problemDocument } from './problem.ts'

/** Answers what came to be no request, and says so in the audit log. */
export function refuseClient(error: Error, socket: Socket, audit: Audit, nowMs: number): void {
  // Who has gone reads no answer, and has sent nothing either.
  if (!socket.writable || errorCode(error) === 'ECONNRESET') return void socket.destroy()
  const problem = problemOf(errorCode(error) ?? '')
  const { status, code } = problem
  audit({
    at: new Date(nowMs).toISOString(),
    who: '-',
    from: socket.remoteAddress ?? 'unix socket',
    method: '-',
    path: '-',
    status,
    code,
    tookMs: 0,
  })
  const document = problemDocument(problem)
  const body = `${JSON.stringify(document)}\n`
  socket.end(
    `HTTP/1.1 ${status} ${document.title}\r\ncontent-type: application/problem+json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
}

function problemOf(code: string): Problem {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new Problem(408, 'too-slow', 'the request took too long to arrive')
    case 'HPE_HEADER_OVERFLOW':
      return new Problem(431, 'too-large', 'the headers are too large')
    default:
      return new Problem(400, 'bad-request', 'this is not an HTTP request')
  }
}
