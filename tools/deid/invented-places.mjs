/** Invented addresses of many countries, and invented bodies: firms, schools, clinics, congregations. */
import { allFakers } from '@faker-js/faker';
import { LATIN_LOCALES, familyName, inventedWord, pick, townName, worldTown } from './invented-names.mjs';

const number = (random, most) => 1 + Math.floor(random() ** 2 * most);
const UNITS = ['Apt.', 'Apt', 'Suite', 'Unit', 'Flat', '#', 'Room', 'Lot'];
const COUNTRIES =
  'France Poland Germany Austria Spain Italy Portugal Brazil Mexico Sweden Norway Finland Denmark Hungary Croatia Ireland Canada Australia Turkey Ghana India Romania'.split(
    ' ',
  );

function fakerFor(random) {
  const locale = pick(LATIN_LOCALES, random);
  const faker = allFakers[locale];
  faker.seed(Math.floor(random() * 2 ** 31));
  return faker;
}

/** A street of a locale, with its house number before or behind it. */
function streetLine(random) {
  const faker = fakerFor(random);
  const street = faker.location.street();
  if (!/^[\p{Script=Latin}\p{M}\d'’. -]+$/u.test(street)) return streetLine(random);
  const house = String(number(random, 400));
  const line =
    random() < 0.5
      ? `${house} ${street}`
      : `${street} ${house}${random() < 0.15 ? pick(['a', 'b', 'B', '.', '/4'], random) : ''}`;
  return { line, postcode: faker.location.zipCode() };
}

/** An address on one line or several, with and without unit, postcode and country. */
export function address(random) {
  const { line, postcode } = streetLine(random);
  const isTall = random() < 0.35;
  const gap = isTall ? '\n' : random() < 0.75 ? ', ' : ' ';
  const parts = [line];
  if (random() < 0.3) parts.push(`${pick(UNITS, random)} ${number(random, 900)}`.replace('# ', '#'));
  const town = random() < 0.5 ? worldTown(random) : townName(random);
  const chance = random();
  if (chance < 0.35) parts.push(`${postcode} ${town}`);
  else if (chance < 0.6) parts.push(`${town} ${postcode}`);
  else if (chance < 0.85) parts.push(town);
  if (random() < 0.2) parts.push(pick(COUNTRIES, random));
  return parts.join(gap);
}

const FIRM_ENDS =
  'Inc|Inc.|LLC|Ltd|Ltd.|Group|& Sons|Industries|Logistics|Foods|Partners|Systems|Holdings|Construction|Plumbing|Motors|Consulting|Media|Labs|Solutions|Freight|Realty|Bakery|Diner|Brewing|Landscaping|Insurance|Credit Union|Bank|Savings|Airlines|Supply|Roofing|Analytics|Software|Electric|Dairy|Mills|Steel|Pharmacy|Market|Foundation|Collective|Alliance|Society|Association|Institute|Union Local 12|Fire Department|Police Department|County Schools|Public Library'.split(
    '|',
  );
const FIRM_STARTS =
  'Bright Summit Blue North Golden Silver Green Iron Clear Red Star Prime United First Harbor Cedar Maple River Stone Granite Pioneer Liberty Valley Coastal Apex Nova Quantum Open True Solid Rapid Kind Wild Urban Global Metro Alpine Prairie Lakeside Twin Sunrise Evergreen'.split(
    ' ',
  );
const SCHOOL_ENDS =
  'High School|Middle School|Elementary|Elementary School|Academy|College|Community College|University|Preparatory School|Charter School|State|Tech|Montessori|Day School|Preschool'.split(
    '|',
  );
const CLINIC_ENDS =
  'Hospital|Clinic|Medical Center|Community Hospital|Counseling Center|Health Center|Behavioral Health|Treatment Center|Rehab|Recovery|Regional Medical Center|Family Practice|Wellness Center|Psychiatric Hospital|House|Hospice|Nursing Home'.split(
    '|',
  );
const CONGREGATION_ENDS =
  'Baptist Church|Lutheran Church|Church|Temple|Synagogue|Mosque|Chapel|Parish|Ministries|Fellowship|Cathedral|AME Church|Islamic Center'.split(
    '|',
  );

const stem = (random) => {
  const chance = random();
  if (chance < 0.3) return familyName(random);
  if (chance < 0.5) return townName(random);
  if (chance < 0.7) return `${pick(FIRM_STARTS, random)} ${pick(FIRM_STARTS, random)}`;
  if (chance < 0.85) return pick(FIRM_STARTS, random);
  return inventedWord(random);
};

/** A firm, agency or society. */
export function firm(random) {
  const chance = random();
  if (chance < 0.12) return `${familyName(random)}, ${familyName(random)} and ${familyName(random)}`;
  if (chance < 0.24)
    return `${familyName(random)} ${pick(['and', '&', '-'], random)} ${familyName(random)}`.replace(
      ' - ',
      '-',
    );
  if (chance < 0.36)
    return (
      pick(FIRM_STARTS, random) +
      pick(['soft', 'works', 'path', 'line', 'tech', 'grid', 'mart', 'hub'], random)
    );
  return `${stem(random)} ${pick(FIRM_ENDS, random)}`;
}

/** A school of any level. */
export function school(random) {
  if (random() < 0.2) return `${pick(['University of', 'College of'], random)} ${townName(random)}`;
  return `${stem(random)} ${pick(SCHOOL_ENDS, random)}`;
}

/** A hospital, clinic or practice. */
export function clinic(random) {
  if (random() < 0.2)
    return `St. ${pick(['Agatha', 'Brendan', 'Clare', 'Dominic', 'Joseph', 'Luke', 'Rita'], random)}'s${random() < 0.6 ? ' Hospital' : ''}`;
  return `${stem(random)} ${pick(CLINIC_ENDS, random)}`;
}

/** A church, temple or mosque. */
export function congregation(random) {
  return `${random() < 0.3 ? pick(['First', 'Second', 'Grace', 'Calvary', 'Holy Trinity', 'Beth', 'Zion'], random) : stem(random)} ${pick(CONGREGATION_ENDS, random)}`;
}
