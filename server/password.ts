// Passwords: argon2id with the parameters of OWASP's cheat sheet (19 MiB, 2 passes, 1 lane), written as a PHC string.
//
//   const hash = await hashOf('…')     $argon2id$v=19$m=19456,t=2,p=1$…$…
//   await fits('…', hash)              true

import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)
const parameters = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }
const shape =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([\w+/]{1,88})\$([\w+/]{1,88})$/

export async function hashOf(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { ...parameters, message: password, nonce })
  const { memory, passes, parallelism } = parameters
  const parts = [nonce, tag].map((part) => part.toString('base64').replaceAll('=', ''))
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${parts.join('$')}`
}

export async function fits(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, nonce = '', tag = ''] = shape.exec(hash) ?? []
  const expected = Buffer.from(tag, 'base64')
  if (expected.length === 0) return false
  const found = await derive('argon2id', {
    ...{ memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    ...{ message: password, nonce: Buffer.from(nonce, 'base64'), tagLength: expected.length },
  })
  return timingSafeEqual(found, expected)
}

/** Of a person who does not exist: checking against it takes as long as against a real one. */
export const nobody = hashOf(randomBytes(16).toString('hex'))

const wellKnown: ReadonlySet<string> = new Set(
  '123456789012 password1234 qwertyuiop12 111111111111 000000000000 admin1234567 woaini123456 a123456789012 1qaz2wsx3edc abcd12345678'.split(
    ' ',
  ),
)

/**
 * Why a password will not do, or null. Long rather than mixed (OWASP ASVS 5.0 6.2.1, 6.2.4, 6.2.5); a
 * district under 等保 2.0 (GB/T 22239 8.1.4.1 a) asks for kinds of characters as well.
 */
export function weakness(
  password: string,
  userName: string,
  policy: 'asvs' | 'dengbao' = 'asvs',
): 'short' | 'common' | 'like-the-name' | 'one-kind' | null {
  if ([...password].length < 12) return 'short'
  if (wellKnown.has(password.toLowerCase()) || new Set(password).size < 4) return 'common'
  if (userName !== '' && password.toLowerCase().includes(userName.toLowerCase()))
    return 'like-the-name'
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length
  return policy === 'dengbao' && kinds < 3 ? 'one-kind' : null
}
