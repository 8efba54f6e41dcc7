import { describe, expect, it } from '@jest/globals';
import { createScreener, defaultData } from './index.js';

const { tagger: _tagger, ...lists } = defaultData();
const screener = createScreener(lists);
const marks = (text: string): string[] =>
  screener.screen({ sections: [{ key: 'a', text }] }).map(({ from, to }) => text.slice(from, to));

describe('names by the rules alone', () => {
  it.each([
    ['her sister Zanele drove', ['Zanele']],
    ['her ex, Marek, and his son Bo', ['Marek', 'Bo']],
    ['Stepdad Kwame hit him.', ['Kwame']],
    ['her fiancé Tomasz left', ['Tomasz']],
    ['my roommate Ansel smokes', ['Ansel']],
    ['His PO Delacroix called.', ['Delacroix']],
    ['her caseworker, Ms. Odell, came', ['Odell']],
    ['Judge Abernathy ruled.', ['Abernathy']],
    ['a boy named Caspian', ['Caspian']],
    ['She goes by Remy.', ['Remy']],
    ['Client: Valentina Rojas Peña ("Vale")', ['Valentina Rojas Peña', 'Vale']],
    ['Pt name: OKAFOR, ZANELE R.', ['OKAFOR, ZANELE R']],
    ['Emergency contact: Ruth Amsel', ['Ruth Amsel']],
    ['Referred by: Ingrid Solheim, LCSW', ['Ingrid Solheim']],
    ['Dear Wilhelmina,\nThank you.', ['Wilhelmina']],
    ['Sincerely,\nThandeka Mokoena, LCSW', ['Thandeka Mokoena']],
    ['Best,\nThandeka', ['Thandeka']],
    ['Thx, Tomasz', ['Tomasz']],
    ['Dictated by Oluwaseun Adeyemi', ['Oluwaseun Adeyemi']],
    ['Jade: I did.\nTherapist: And then?\nSage: Nothing.', ['Jade', 'Sage']],
    ['Will said that he will go.', ['Will']],
    ['May said nothing. May I ask?', ['May']],
    ['Hope, 14, was brought in.', ['Hope']],
    ['Summer is 15 and hates summer.', ['Summer']],
    ['Faith and her mother attended.', ['Faith']],
    ['Her uncle Art taught her.', ['Art']],
    ['His brother Sky will not speak to him.', ['Sky']],
    ['Her cousin Sunny drives.', ['Sunny']],
    ['Coach Best benched him.', ['Best']],
    ["I'm fine, May.", ['May']],
    ['Sage, are you with us?', ['Sage']],
    ['Christian said he is a Christian.', ['Christian']],
    ["We talked about Dawn's place at dawn.", ['Dawn']],
    ['Virginia Okafor moved from Virginia.', ['Virginia Okafor']],
    ['to bring Hope and Christian in', ['Hope', 'Christian']],
    ['J.R. says that nobody calls him anything else.', ['J.R.']],
    ['Client M.K., 24, was seen with her partner T.', ['M.K.', 'T.']],
    ['Mr. K came; Anna S. too.', ['K', 'Anna S']],
    ['Thx,\nJ.B.', ['J.B.']],
    ['Nguyễn Thị Hoa and Kim Min-jun met Xiu Ying.', ['Nguyễn Thị Hoa', 'Kim Min-jun', 'Xiu Ying']],
    [
      "Gabriel García Márquez-Ruiz, Sean O'Brien, Ms. de la Cruz",
      ['Gabriel García Márquez-Ruiz', "Sean O'Brien", 'de la Cruz'],
    ],
    ['Mr. van der Berg and Dr. al-Rashid spoke.', ['van der Berg', 'al-Rashid']],
    ['Her father, 王伟, lives abroad.', ['王伟']],
    ['mi hermana Lucía y mi tía Remedios', ['Lucía', 'Remedios']],
    ['su mamá Rosa no vino', ['Rosa']],
    ['la señora Ortega llamó', ['Ortega']],
    ['saw dr okafor today, ms whitlow was fine', ['okafor', 'whitlow']],
    ['dtr zelda wont sleep, bf derek left, gma ruth came', ['zelda', 'derek', 'ruth']],
    ['this is doctor okonjo dictating', ['okonjo']],
    ['MY SISTER HALIMA CALLED ON THE PHONE', ['HALIMA']],
    ["Maria's plan and the Delgado-Kims", ['Maria', 'Delgado-Kims']],
    ['her sons Marcus and Sky fight', ['Marcus', 'Sky']],
    ['Sage: I see.\nOmar: Yes.\nSage: No.', ['Sage', 'Omar', 'Sage']],
    ['supv r. feldstein aware', ['r. feldstein']],
    ['Met with Quill. Quill lined up cars; she says that Quill was tired.', ['Quill', 'Quill', 'Quill']],
    ['Thank you for seeing Wren (they/them). Wren has moved.', ['Wren', 'Wren']],
    ["Wren's aunt is a source of support.", ['Wren']],
    ['Skip (dad) wants a copy.', ['Skip']],
    ['Aspen cried.', ['Aspen']],
    ['Re: Wren Castellanos', ['Wren Castellanos']],
    ['Ray is 47 days sober.', ['Ray']],
    ['Could Ash be tired?', ['Ash']],
    ['Sunny said no. Sunny stays in the room. Sunny days are worst.', ['Sunny', 'Sunny']],
    ['so she says dev her husband is away and so on and so on', ['dev']],
    ['"Well, Watson, what do you make of it?"', ['Watson']],
    ['Coach V called.', ['V']],
    ['Ogechi 29 is on day 12.', ['Ogechi']],
  ])('%j', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  it.each([
    'T: And then?\nC: I left.\nT: Mm.',
    'Joy came back in small portions. Hope fades. Grace period. Faith matters.',
    'Client Strengths: Humor, Faith, Persistence.',
    'at 9 A.M. in the U.S. with a Ph.D. and Vitamin D.',
    'Vive en casa con su abuela. Habla poco. Ay, Dios mío.',
    'Thank you, Doctor. What now, Corporal?',
    'According to Bateman and Fonagy (2016), and Stroebe and Schut.',
    '(Smith et al., 2019) and (Jones & Brown, 2004) found it.',
    'A Marfan habitus. The Holmes and Rahe scale.',
    'We made a Plan. Client said that Client would call. Clinician nodded. Everyone cried. Staff agreed.',
    'The Container held. She used the Container; then the Container opened.',
    "Negative Hoffman's. Conners 4, Beck 21. Continue using Sleepcalmex twice daily.",
    'Will continue weekly. May need a referral. Bill is due. Art is a comfort.',
  ])('none in: %j', (text) => {
    expect(marks(text)).toEqual([]);
  });
});
