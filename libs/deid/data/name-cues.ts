/**
 * Words that announce a person: titles, kin, roles, labels, closings; folded to lower case without diacritics (our own lists).
 * To extend: add the word to its group and a sentence with it to `names.spec.ts`.
 */

/** Written before a surname, with or without a full stop. */
export const TITLES = 'mr mrs ms miss mx dr prof professor rev reverend sgt cpl pvt capt lt cdr col maj gen hon esq msgr senor senora senorita sr sra srta don dona monsieur madame mme mlle herr frau fraulein fr alhaji alhaja hajia mallam sheikh haji hajji shri smt dra drs lic ing profa hno hna';

/** Said before a name, and words by themselves too. */
export const SPOKEN_TITLES =
  'doctor father sister brother maman pasteur baba ustad rebbe chief pastor rabbi imam coach nurse officer detective judge principal uncle aunt auntie aunty grandma grandpa nana papa tia tio abuela abuelo cousin sir lady lord deacon elder bishop sheriff senator president captain sergeant corporal lieutenant madame madam mother count countess baron king queen prince princess attorney colonel major admiral duke duchess counselor commissioner mayor governor warden chaplain cantor minister superintendent trooper deputy constable marshal mister missus missis licenciado licenciada doctora maestra maestro padre';

/** Those of them that are nobody's name, so that with a capital they may be told as part of one ("Attorney Joan Delgado"). */
export const OFFICES =
  'attorney officer detective principal coach captain sergeant corporal lieutenant nurse senator sheriff colonel counselor commissioner governor chaplain superintendent trooper deputy constable admiral duchess countess';

/** Relatives and others by what they are to someone, with the short forms of hasty notes. */
export const KIN = [
  'stepmum step-mum gran granny grandad nan nain taid oma opa nonna nonno mam carer mother father mom mum mommy mama dad daddy papa pop sister brother son daughter husband wife spouse partner boyfriend girlfriend fiance fiancee ex ex-husband ex-wife ex-boyfriend ex-girlfriend ex-partner ex-fiance cousin nephew niece uncle aunt auntie stepfather stepmother stepdad stepmom stepson stepdaughter stepbrother stepsister step-father step-mother step-dad step-mom step-son step-daughter step-brother step-sister half-sister half-brother twin child baby toddler grandson granddaughter grandchild grandmother grandfather grandma grandpa granddad great-grandmother great-grandfather great-aunt great-uncle mother-in-law father-in-law sister-in-law brother-in-law son-in-law daughter-in-law godmother godfather godson goddaughter foster-mother foster-father firstborn eldest oldest youngest middle-child',
  'friend friends bestie roommate housemate flatmate bandmate teammate cellmate boss supervisor manager coworker co-worker colleague employee teacher tutor coach mentor student classmate therapist psychiatrist psychologist psychotherapist clinician counselor counsellor sponsor sponsee landlord landlady neighbor neighbour client patient resident intern trainee supervisee caseworker caregiver aide nanny babysitter sitter nurse doctor dentist lawyer attorney pastor rabbi imam lover suitor crush affair mistress survivor victim perpetrator abuser assailant dog cat puppy kitten horse parrot pet',
  'bro sis bf gf hubby wifey bff mgr supv atty po gma gpa dtr sib sibs mil fil bil sil parole-officer probation-officer worker wkr cw sw rn cna guardian principal vice-principal',
  'hermana hermano mama papa madre padre hijo hija esposo esposa marido mujer tia tio primo prima abuela abuelo abuelita abuelito novio novia suegra suegro cunada cunado nieta nieto sobrina sobrino madrina padrino comadre compadre amiga amigo vecina vecino jefe jefa maestra maestro companera companero nina nino',
].join(' ');

/** The same in the plural: two names may follow. */
export const KIN_PLURAL =
  'sisters brothers sons daughters children kids twins parents grandparents cousins nephews nieces aunts uncles grandchildren grandkids stepsons stepdaughters boys girls dogs cats roommates coworkers colleagues clients partners siblings moms dads hijos hijas hermanos hermanas';

/** Announce a name whatever kind it is. */
export const NAMING = 'named called nicknamed nee alias aka dubbed christened renamed llamado llamada llama';

/** Stand with a colon, or at the end of a line, before a name. */
export const LABELS =
  'name client patient pt ct clt therapist supervisor supervisee clinician provider author trainee counselor counsellor mother father guardian parent spouse partner contact signed sincerely regards cheers love pet submitted prepared from to attn attention cc bcc re physician psychiatrist psychologist doctor pcp referred by member members present attendees participants interviewer examiner evaluator respondent informant emergency nok kin poa caregiver teacher student employee employer witness judge attorney officer caseworker sponsor prescriber surgeon nurse child children son daughter sister brother husband wife sibling siblings resident rendering assistant reviewer signature paciente nombre cliente terapeuta madre padre best warmly respectfully yours truly thanks thx gratefully fondly hugs xo cordially regards';

/** Close a letter, so that the next line is a signature. */
export const CLOSINGS =
  'sincerely regards cheers love best warmly respectfully yours truly thanks thx gratefully fondly hugs xo cordially faithfully signed submitted warmest always atentamente saludos';

/** Virtues and other things that come, grow and leave like people: only what people alone do tells that a person is meant. */
export const ABSTRACT_NAMES =
  'hope faith joy grace mercy charity patience prudence constance destiny chance harmony felicity serenity melody trinity genesis journey justice liberty honor honour glory love bliss cherish promise dawn summer autumn winter spring season may june april august rain storm sky skye star sunny sunday friday tuesday wednesday christian angel heaven nevaeh miracle blessing treasure precious diamond crystal amber jade ruby pearl opal rose violet lily daisy ivy iris poppy heather holly hazel olive ginger pepper sage rosemary basil forest river brook brooke lake ocean stone cliff heath glen dale field marsh reed ash';
