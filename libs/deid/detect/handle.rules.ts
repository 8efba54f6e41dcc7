import type { PatternRule } from './pattern-rule.js';

const NETWORK =
  'instagram|insta|ig|snapchat|snap|sc|tik ?tok|discord|twitter|reddit|steam|psn|xbox(?: live)?|twitch|youtube|telegram|signal|whatsapp|wechat|kik|onlyfans|tumblr|pinterest|linkedin|facebook|fb|messenger|threads|bluesky|mastodon|roblox|minecraft|fortnite|venmo|cash ?app|paypal|zelle|bumble|tinder|hinge|grindr|skype|gamertag|github|substack|etsy|poshmark|strava';
const WHAT =
  '(?:user ?name|user ?id|handle|screen ?name|gamer ?tag|account|profile|name|tag|id|page|channel|user)';
const NAME = '[A-Za-z_][\\w.-]{1,29}\\w(?:#\\d{3,5})?';

/** A made-up word: it has a digit, an underscore or a dot within, or capitals in the middle. */
const isMadeUp = (value: string): boolean => /\d|_|\w\.\w|[a-z][A-Z]/.test(value) && !/^\d/.test(value);
const PLAIN_WORDS =
  /^(?:and|or|but|is|was|are|the|her|his|their|my|your|our|a|an|for|to|of|on|in|at|with|since|because|when|that|this|not|no|yes|all|app|posts?|messages?|account|page|profile|friends?|followers?|addict(?:ion)?|use|usage|videos?|stor(?:y|ies)|feed|dms?|live|group|groups|call|calls|chat|chats|deleted|blocked|again|daily|every|too|from|after|before|while|instead|about|he|she|they|i|we|it|link|search|history|screen|time|password|unknown|none|taken|verified|known|name|names|login|also|which|who|how|what)$/i;

/** User names of social media and games, with their sign, after a network's name, or at the head of a line of chat. */
export const HANDLE_RULES: readonly PatternRule[] = [
  {
    kind: 'R_OTHER',
    code: 'HANDLE',
    confidence: 0.9,
    needs: /@/,
    pattern: /(?<![\w@.])@[A-Za-z_][\w.-]{1,29}\w/dg,
  },
  {
    kind: 'R_OTHER',
    code: 'HANDLE',
    confidence: 0.85,
    needs: /\$[A-Za-z]/,
    pattern: /(?<![\w$])\$[A-Za-z][\w-]{2,19}(?![\w$])/dg,
  },
  {
    kind: 'R_OTHER',
    code: 'HANDLE',
    confidence: 0.9,
    needs: /u\//,
    pattern: /(?<![\w/.])\/?u\/[\w-]{3,24}(?!\w)/dg,
  },
  {
    kind: 'R_OTHER',
    code: 'HANDLE',
    confidence: 0.8,
    pattern: new RegExp(
      `(?<![A-Za-z])(?:(?:${NETWORK}|${WHAT})(?: ${WHAT})?)(?: (?:is|was|as|called|under|named))?[ :=]{1,3}["'(]?(?<value>${NAME})(?![\\w@])`,
      'gdi',
    ),
    accept: (value) => isMadeUp(value),
  },
  {
    kind: 'R_OTHER',
    code: 'HANDLE',
    confidence: 0.75,
    pattern: new RegExp(
      `(?<![A-Za-z])(?:(?:${NETWORK})(?: ${WHAT})? ?[:=]|(?:user ?name|screen ?name|gamer ?tag|handle|login|(?:${NETWORK}) ${WHAT})(?: (?:is|was|=)| ?:)) ?["'(]?(?<value>${NAME})(?![\\w@])`,
      'gdi',
    ),
    accept: (value) => !PLAIN_WORDS.test(value),
  },
  {
    kind: 'R_OTHER',
    code: 'HANDLE',
    confidence: 0.85,
    pattern:
      /^[ *>-]{0,4}(?:\[[\d:/ ,apmAPM]{3,22}\] ?|\d{1,2}:\d{2}(?::\d{2})? ?(?:[ap]m)? ?[-:]? ?)?[<*]{0,2}(?<value>[A-Za-z][\w.-]{1,24}\w)(?=[>*]{0,2} ?:[ *])/dgm,
    accept: (value) => /[_.]|^[a-z]{1,20}\d/.test(value),
  },
  {
    kind: 'R_OTHER',
    code: 'HANDLE',
    confidence: 0.75,
    needs: /[A-Za-z\d]_[A-Za-z\d]/,
    pattern: /(?<![\w@./-])[A-Za-z][A-Za-z\d]{1,15}(?:_[A-Za-z\d]{1,15}){1,3}(?![\w@]|\.\w)/dg,
  },
  {
    kind: 'R_OTHER',
    code: 'NUMBER_CUE',
    needs: /pass|pwd/i,
    confidence: 0.85,
    pattern:
      /(?<![A-Za-z])(?<cue>password|passcode|passphrase|pass code|pwd)(?: (?:is|was|=))?[ :="']{1,3}(?<value>[^\s"',;]{4,40}[^\s"',;.)])/dgi,
    accept: (value) => /\d/.test(value),
  },
];
