import { writePacket } from '../../../plugins/check/mysql/packets.ts'

/** What MariaDB 10.11 says to whoever connects: its version, an id, a salt, and what it can do. */
export const mysqlGreeting = greetingOf(0xf7fe)

/** The same with TLS among what it can do, or without it. */
export function greetingOf(flags: number): Buffer {
  const low = Buffer.alloc(2)
  low.writeUInt16LE(flags)
  const version = Buffer.from('\n5.5.5-10.11.19-MariaDB\0', 'latin1')
  const rest = Buffer.from('\x08\x02\0\xff\x81\x15\0\0\0\0\0\0\x1d\0\0\x00514OroXIGdEh\0', 'latin1')
  const salt = Buffer.from('\x03\0\0\0kEYoB=J>\0', 'latin1')
  return writePacket(0, Buffer.concat([version, salt, low, rest]))
}

/** A PostgreSQL ErrorResponse. */
export function postgresError(code: string, message: string): Buffer {
  const text = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`)
  const head = Buffer.from('E\0\0\0\0', 'latin1')
  head.writeUInt32BE(text.length + 4, 1)
  return Buffer.concat([head, text])
}
