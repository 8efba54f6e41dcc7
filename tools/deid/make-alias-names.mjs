/**
 * Writes libs/deid/data/alias-names.ts: names by style, for aliases that read like the name they stand for. Sources: the locales of
 * @faker-js/faker (MIT), kept where the US Census lists of the engine know the name, and for languages that faker has only in their
 * own script, common spellings in Latin letters written here. Run: node tools/deid/make-alias-names.mjs
 */
import { writeFileSync } from 'node:fs';
import { allLocales } from '@faker-js/faker';
import { FEMALE_GIVEN_NAMES, MALE_GIVEN_NAMES } from '../../libs/deid/dist/data/given-names.js';
import { SURNAMES } from '../../libs/deid/dist/data/surnames.js';

const OUT = new URL('../../libs/deid/data/alias-names.ts', import.meta.url);
const ranks = (list) => new Map(list.split(' ').map((name, rank) => [name, rank]));
const FAMILY = ranks(SURNAMES);
const FEMALE = ranks(FEMALE_GIVEN_NAMES);
const MALE = ranks(MALE_GIVEN_NAMES);

/** Locales by style: those that are not foreign keep only names that the census lists know, so that no alias is a rarity. */
const STYLES = {
  spanish: { locales: ['es', 'es_MX'] },
  portuguese: { locales: ['pt_PT', 'pt_BR'] },
  italian: { locales: ['it'] },
  french: { locales: ['fr', 'fr_CH'] },
  german: { locales: ['de', 'de_CH'] },
  dutch: { locales: ['nl', 'nl_BE'] },
  nordic: { locales: ['da', 'nb_NO', 'sv', 'fi'] },
  slavic: { locales: ['pl', 'cs_CZ', 'sk', 'hr', 'sr_RS_latin'] },
  vietnamese: { locales: ['vi'], isForeign: true },
  nigerian: { locales: ['en_NG', 'yo_NG'], isForeign: true },
};

/** Common spellings in Latin letters, written here. */
const WRITTEN = {
  russian: {
    female:
      'natasha svetlana irina tatiana olga elena galina ludmila marina yelena anastasia ekaterina oksana polina yulia larisa nadia daria ksenia valentina',
    male: 'boris dmitri sergei igor vladimir yuri alexei oleg nikolai mikhail pavel andrei viktor ivan konstantin grigori maxim anatoly leonid ruslan',
    family:
      'ivanov petrov smirnov kuznetsov popov volkov sokolov lebedev kozlov novikov morozov pavlov orlov makarov zaitsev fedorov mikhailov belov egorov nikitin sorokin baranov kovalenko shevchenko bondarenko tkachenko kravchenko boyko',
  },
  chinese: {
    female:
      'meiling xiuying fang yanling huifen lihua jingyi xiaomei yuhan ruoxi meilin yingying shufen lanfen yuting jiayi xinyi wenjing',
    male: 'weiming jianguo haoran zhiqiang junjie mingzhe guowei yifan zihao bowen jiahao zhenyu wenjie peiwen kaiwen yongjun xiaofeng',
    family:
      'wang zhang liu chen yang huang zhao zhou xu zhu guo luo zheng liang xie tang deng feng cheng peng zeng xiao tian dong pan yuan cai jiang lu ding wei xue ye yan hsu chang chiang tsai cheung leung chow kwok tsang lau ng fong mok',
  },
  korean: {
    female:
      'jiwoo seoyeon minji soojin hyejin jiyoung eunji yuna haeun sunmi jihye minseo yoonah hyunjoo kyunghee sooyoung',
    male: 'minjun jihoon sungmin hyunwoo dongwook jaehyun taeyang seojun joonho kyungsoo minho youngho sanghoon jinwoo woojin',
    family:
      'kim park choi jung kang cho yoon jang lim han oh seo shin kwon hwang ahn song hong yoo moon bae baek heo nam noh joo',
  },
  japanese: {
    female:
      'yuki sakura haruka keiko naoko yumi akiko michiko aiko emiko tomoko mariko kaori ayumi misaki nanami noriko setsuko',
    male: 'hiroshi takashi kenji daisuke makoto satoshi yuto haruto kazuo shinji tetsuya akira naoki ryota takumi kenta koji shigeru',
    family:
      'sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura hayashi shimizu saito yamazaki mori ikeda hashimoto ishikawa ogawa okada hasegawa fujita goto okamoto murakami kondo ishii sakamoto endo',
  },
  arabic: {
    female:
      'fatima aisha layla amina zainab mariam yasmin noor salma huda rania samira nadia khadija hanan dalia lina farah rasha',
    male: 'omar ahmed mohammed ali hassan yusuf khalid ibrahim mustafa tariq karim samir bilal hamza rashid faisal jamal nabil walid',
    family:
      'ahmed hassan ali hussein khan ibrahim mahmoud saleh mansour haddad khoury nasser hamdan khalil saad farah najjar awad sayegh qasim rahman malik aziz shaheen siddiqui qureshi abdi mohamed yusuf omar osman',
  },
  persian: {
    female:
      'shirin parisa nasrin mahsa niloufar azadeh roya soraya laleh mina golnaz sahar ziba maryam setareh',
    male: 'reza dariush kaveh behrouz arash mehdi farhad siavash hooman babak amir kamran nima saeed shahin',
    family:
      'ahmadi hosseini karimi rezaei moradi jafari rahimi ebrahimi kazemi sadeghi heydari farahani tehrani shirazi ghorbani rostami bagheri akbari',
  },
  indian: {
    female:
      'priya anjali kavita sunita pooja neha deepa meera lakshmi divya shreya rekha sangeeta asha indira usha kamala geeta shanti radha swati nisha',
    male: 'rahul amit sanjay rajesh vijay arjun anil suresh vikram ashok ravi sunil deepak manoj rohan arun kiran prakash mahesh nikhil gaurav',
    family:
      'patel singh shah reddy desai sharma gupta nair jain joshi sinha agarwal rana kapoor trivedi banerjee khanna arora pillai dutta saini verma shukla sethi kumar iyer menon rao chaudhary mehta mishra chatterjee bhatt kulkarni bhatia malhotra',
  },
  turkish: {
    female: 'ayse emine zeynep elif meryem hatice ozlem sevgi gulsen esra merve yasemin leyla selma',
    male: 'mehmet mustafa ahmet emre murat hakan orhan kemal serkan tolga cem burak volkan selim',
    family:
      'yilmaz kaya demir celik sahin yildiz aydin ozturk arslan dogan kilic aslan cetin kara koc kurt ozdemir polat',
  },
  hebrew: {
    female: 'yael tamar shira noa rivka miriam ayelet michal hadas avital liora orly dalia talia',
    male: 'avi moshe yossi eitan oren shlomo noam gideon amos yitzhak uri ariel asher dov',
    family:
      'levy cohen goldberg rosenberg friedman shapiro katz weinstein rosen greenberg kaplan epstein schwartz feldman bernstein horowitz rabinowitz peretz mizrahi biton azoulay',
  },
};

const plain = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .replace(/ł/gi, 'l')
    .replace(/ø/gi, 'o')
    .replace(/ß/g, 'ss')
    .replace(/æ/gi, 'ae')
    .replace(/ı/g, 'i')
    .toLowerCase();
const isWord = (name) => /^[a-z]{2,14}$/.test(name);
const listOf = (entry, sex) => (Array.isArray(entry) ? entry : (entry?.[sex] ?? []));

function given(locales, sex) {
  const names = locales.flatMap((locale) => listOf(allLocales[locale].person?.first_name, sex)).map(plain);
  return [...new Set(names.flatMap((name) => name.split(/[ -]/).slice(-1)))].filter(isWord);
}

function family(locales) {
  const names = locales.flatMap((locale) =>
    ['generic', 'male'].flatMap((sex) => listOf(allLocales[locale].person?.last_name, sex)),
  );
  return [...new Set(names.map(plain))].filter(isWord);
}

const byRank = (known) => (a, b) => (known.get(a) ?? 1e9) - (known.get(b) ?? 1e9);
const other = (sex) => (sex === 'female' ? 'male' : 'female');
const KNOWN = { female: FEMALE, male: MALE };

/** In how many styles a name is listed: a name of many tells none of them. */
function spread(pick) {
  const counts = new Map();
  for (const { locales } of Object.values(STYLES))
    for (const name of pick(locales)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
const GIVEN_SPREAD = spread((locales) => [...given(locales, 'female'), ...given(locales, 'male')]);
const FAMILY_SPREAD = spread(family);
/** Families of one style that other locales list too, because people move. */
const SETTLED = new Set([
  ...family(STYLES.spanish.locales),
  ...family(STYLES.vietnamese.locales),
  ...Object.values(WRITTEN).flatMap((lists) => lists.family.split(' ')),
]);

function style([name, { locales, isForeign }]) {
  const first = (sex) => {
    const against = new Set(given(locales, other(sex)));
    return given(locales, sex)
      .filter(
        (word) =>
          !against.has(word) && word.length > 2 && (isForeign === true || GIVEN_SPREAD.get(word) <= 4),
      )
      .filter((word) => isForeign === true || (KNOWN[sex].get(word) ?? 0) >= 40)
      .filter((word) => !((KNOWN[other(sex)].get(word) ?? 1e9) < (KNOWN[sex].get(word) ?? 1e8)))
      .filter((word) => name !== 'nigerian' || !(KNOWN[sex].has(word) || MALE.has(word)))
      .sort(byRank(KNOWN[sex]))
      .slice(0, 90);
  };
  const isOwn = (word) => {
    if (name === 'spanish' || name === 'vietnamese') return true;
    if (SETTLED.has(word) || FEMALE.has(word) || MALE.has(word)) return false;
    return isForeign === true || (FAMILY_SPREAD.get(word) === 1 && FAMILY.get(word) >= 400);
  };
  const last = family(locales)
    .filter((word) => isOwn(word) && (isForeign === true || FAMILY.has(word)))
    .sort(byRank(FAMILY))
    .slice(0, name === 'spanish' ? 400 : 200);
  return { female: first('female'), male: first('male'), family: last };
}

const entries = [
  ...Object.entries(STYLES).map((entry) => [entry[0], style(entry)]),
  ...Object.entries(WRITTEN).map(([name, lists]) => [
    name,
    Object.fromEntries(Object.entries(lists).map(([sex, list]) => [sex, list.split(' ')])),
  ]),
];
const lines = entries.map(
  ([name, lists]) =>
    `  ${name}: {\n${['female', 'male', 'family'].map((kind) => `    ${kind}: '${lists[kind].join(' ')}',`).join('\n')}\n  },`,
);
writeFileSync(
  OUT,
  `/* Generated data, see README.md in this folder. */\n/** Names by style, lower case, commonest first where known; written by tools/deid/make-alias-names.mjs. */\nexport const ALIAS_NAMES = {\n${lines.join('\n')}\n} as const;\n`,
);
for (const [name, lists] of entries)
  process.stdout.write(`${name} ${lists.female.length} ${lists.male.length} ${lists.family.length}\n`);
