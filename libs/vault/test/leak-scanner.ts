/** How many consecutive bytes of a secret may not be seen: short enough to catch a part, long enough to rule out chance. */
const WINDOW = 10;

/** Where the scanner found a piece of a secret: which one, and in which encoding. */
export interface Leak {
  readonly secret: string;
  readonly encoding: string;
}

/**
 * Looks for every ten-byte window of each secret in the bytes that left the device, as they are and inside every base64 word of them:
 * UTF-8, UTF-16 (both orders), JSON-escaped, hex, base64 and base64url at every alignment.
 */
export function findLeaks(
  sent: readonly string[],
  secrets: ReadonlyMap<string, string | Uint8Array>,
): Leak[] {
  const haystacks = sent.flatMap((body) => [Buffer.from(body), ...embedded(body)]);
  const leaks: Leak[] = [];
  for (const [name, secret] of secrets) {
    for (const [encoding, needles] of Object.entries(needlesOf(secret))) {
      if (needles.some((needle) => haystacks.some((haystack) => haystack.includes(needle)))) {
        leaks.push({ secret: name, encoding });
      }
    }
  }
  return leaks;
}

function embedded(body: string): Buffer[] {
  return (body.match(/[A-Za-z0-9+/_-]{16,}/g) ?? []).map((word) => Buffer.from(word, 'base64url'));
}

function needlesOf(secret: string | Uint8Array): Record<string, Buffer[]> {
  const plain = windowsOf(Buffer.from(secret));
  const encodings: Record<string, Buffer[]> = {
    'utf-8': plain,
    hex: plain.map((piece) => Buffer.from(piece.toString('hex'))),
    HEX: plain.map((piece) => Buffer.from(piece.toString('hex').toUpperCase())),
    base64: plain.flatMap((piece) => aligned(piece, 'base64')),
    base64url: plain.flatMap((piece) => aligned(piece, 'base64url')),
  };
  if (typeof secret === 'string') {
    encodings['utf-16le'] = windowsOf(Buffer.from(secret, 'utf16le'));
    encodings['utf-16be'] = windowsOf(Buffer.from(secret, 'utf16le').swap16());
    encodings['json'] = windowsOf(Buffer.from(JSON.stringify(escaped(secret)).slice(1, -1)));
  }
  return encodings;
}

function windowsOf(bytes: Buffer): Buffer[] {
  const count = Math.max(1, bytes.length - WINDOW + 1);
  return Array.from({ length: count }, (_, at) => bytes.subarray(at, at + WINDOW));
}

/** A piece of base64 depends on the two bytes before it: drop the symbols that the neighbours touch. */
function aligned(piece: Buffer, encoding: 'base64' | 'base64url'): Buffer[] {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), piece])
      .toString(encoding)
      .replace(/=+$/, '');
    return Buffer.from(text.slice(shift === 0 ? 0 : shift + 1, -1));
  });
}

function escaped(text: string): string {
  return text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
