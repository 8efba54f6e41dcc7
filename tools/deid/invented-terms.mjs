/** Invented words of medicine and invented remedies, so that the tagger learns their making and not a list of them. */
import { pick } from './invented-names.mjs';

const STARTS =
  'melano fundo hemo osteo cardio pulmo dermo gastro nephro hepato adeno lipo myelo neuro cyto chondro arthro broncho kerato rhino oto sialo spleno thrombo ureo veno amelano eosino leuko lympho glosso cheilo blepharo phlebo procto rachi teno tympano'.split(
    ' ',
  );
const ROOTS =
  'cyt scop gen path plas troph phil stat lys rrh tax kine derm morph lith blast clas phag sthen'.split(' ');
const ENDS = 'ic al ous ar ic al itis osis oma ia emia ation ary ism ity ose oid iform'.split(' ');
const SHORT = 'mid sub supra infra peri retro bi uni hemi semi ante'.split(' ');
const PARTS =
  'line scapular orbital malleolar patellar clavicular axial tibial costal labial nasal sternal pubic gluteal phalangeal carpal tarsal'.split(
    ' ',
  );

/** An adjective or noun built as those of medicine are ("amelanocytic", "infraorbital"). */
export const medicalWord = (random) =>
  random() < 0.3
    ? pick(SHORT, random) + pick(PARTS, random)
    : pick(STARTS, random) + pick(ROOTS, random) + pick(ENDS, random);

const SYLLABLES = 've xa ra lu zo ta qui nu vy ry ce le be tri do mi lo pra za fe xi ne ka'.split(' ');
const BRAND_ENDS =
  'ra va xa ix ify ta vo zy lti prin quin dol nex zac xil lex tin dex rel vara mo cin gra tux max'.split(' ');
const GENERIC_ENDS =
  'mab tinib pril olol sartan statin azole mycin cillin oxacin idone apine azepam etine triptan gliptin gliflozin parin tidine prazole setron profen caine formin racetam amide urea oxin'.split(
    ' ',
  );

/** What a drug could be called, by its brand or as chemists call it. */
export function remedyName(random) {
  const start = Array.from({ length: random() < 0.5 ? 1 : 2 }, () => pick(SYLLABLES, random)).join('');
  return start + pick(random() < 0.5 ? BRAND_ENDS : GENERIC_ENDS, random);
}
