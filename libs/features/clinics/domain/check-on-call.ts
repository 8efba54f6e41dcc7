import { invalidInput } from '@subrosa/kernel';

/** Who is on call; both empty while nobody is. */
export interface OnCall {
  readonly name: string;
  readonly phone: string;
}

/** The two as they are stored; INVALID_INPUT if one is left out, or is none that a person could read out and dial. */
export function checkedOnCall(given: { name?: string | null; phone?: string | null }): OnCall {
  const name = (given.name ?? '').trim().replaceAll(/\s+/g, ' ');
  const phone = (given.phone ?? '').trim().replaceAll(/\s+/g, ' ');
  if (name === '' && phone === '') return { name, phone };
  if (name.length < 1 || name.length > 120 || /[\p{Cc}\p{Cf}]/u.test(name)) {
    throw invalidInput('name', 'must have 1 to 120 visible characters; leave both out for nobody');
  }
  if (phone.length > 40 || !/^[+(]?\d[\d ()./-]*\d(?: ?(?:x|ext\.?) ?\d{1,6})?$/i.test(phone)) {
    throw invalidInput('phone', 'must be a number that can be dialled, such as +1 510 555 0100 ext. 2');
  }
  return { name, phone };
}
