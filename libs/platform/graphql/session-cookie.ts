import { AppError } from '@subrosa/kernel';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Config } from '../config/index.js';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** True if the URL's host is this machine. */
function isLoopback(url: string): boolean {
  return LOOPBACK.has(new URL(url).hostname);
}

/**
 * The session cookie: `__Host-` (secure, whole host, no domain) wherever there is TLS. The plain name exists on loopback only,
 * where a browser would refuse a secure cookie over http.
 */
export function sessionCookie(config: Pick<Config, 'PUBLIC_URL'>): {
  name: string;
  options: CookieSerializeOptions;
} {
  const secure = new URL(config.PUBLIC_URL).protocol === 'https:';
  if (!secure && !isLoopback(config.PUBLIC_URL)) throw new AppError('UNAVAILABLE', { setting: 'PUBLIC_URL' });
  return {
    name: secure ? '__Host-subrosa' : 'subrosa',
    options: { path: '/', httpOnly: true, secure, sameSite: 'strict' },
  };
}
