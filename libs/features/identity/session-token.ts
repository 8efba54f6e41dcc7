import { createHmac, randomBytes } from 'node:crypto';

/** A fresh opaque session token: 256 random bits as base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The keyed hash under which a token is stored; a copy of the database opens no session. */
export function hashToken(key: string, token: string): Buffer {
  return createHmac('sha256', Buffer.from(key, 'base64url')).update(`token|${token}`).digest();
}

/** The keyed hash under which sign-in attempts on an address are counted, known or not. */
export function hashAccount(key: string, email: string): Buffer {
  return createHmac('sha256', Buffer.from(key, 'base64url'))
    .update(`account|${email.toLowerCase()}`)
    .digest();
}
