/** A write-up of an invented client, as it would leave its author's device. */
interface ExampleWriteUp {
  /** The form it is written in. */
  readonly templateId: string;
  readonly question: string;
  /** By the keys of that form. */
  readonly texts: Readonly<Record<string, string>>;
}

/** One for each form. Nobody in them exists; the engine finds nothing in any of them. */
export const EXAMPLE_WRITE_UPS: readonly ExampleWriteUp[] = [
  {
    templateId: 'case-consultation',
    question: 'How do I bring up the missed sessions without sounding like one more person who keeps count?',
    texts: {
      presenting_concern:
        'A client in midlife came because of poor sleep and a short temper at work. In the client’s words: “I am tired of being the one who holds it all up.” I saw low mood behind the temper from the start.',
      background:
        'The client is the eldest of several siblings and looked after the younger ones early on. There is a steady partnership and a teenager at home. Earlier counseling ended after a few sessions; the client did not say why. There is no medical illness that bears on the question.',
      course:
        'We have met eleven times. The first weeks were about work. In the fifth session the client cried while speaking of a parent who drank, and then missed the next two sessions. Since then every session that comes close to that time is followed by one that is missed.',
      assessment:
        'A moderate depressive episode, with a long habit of caring for others first. PHQ-9 went from 16 to 11. Asked in each session, the client has no thoughts of suicide. Strengths: humor, loyalty, and a clear sense of what is fair.',
      treatment:
        'Behavioral activation, which the client likes, and slowly some work on what the early years asked of a child. I have called after each missed session and did not speak of the pattern. I plan to name it, together with what the client may be protecting.',
      dilemma:
        'I feel pulled to be patient and to say nothing, which is what everyone in that family did. I also feel some irritation, and I am afraid that it would be heard.',
    },
  },
  {
    templateId: 'process-recording',
    question: 'What did I step over when I changed the subject?',
    texts: {
      purpose:
        'The eighth session with a client in young adulthood, who came because of worry about studies. We meant to look at a week without homework. I chose the ten minutes after the client mentioned an argument at home.',
      dialogue:
        'C: It was nothing. We shouted, and then we ate.\nT: You shouted, and then you ate.\nC: It is always like that. (Laughs.) You should see us.\nT: What would I see?\nC: I do not know. People who are loud. (Looks at the door.) My sibling left the table.\nT: Shall we go back to the plan for the week?\nC: Sure. (Sits back.) Whatever you think.',
      reactions:
        'I felt my own stomach tighten at the word shouted. I thought that the client wanted to be asked, and I did not want to hear it just then. When the client said “whatever you think”, I was relieved at first and ashamed a moment later.',
      analysis:
        'Repeating the sentence helped; the client went on. My question was good, and I left when the answer came. The look at the door came with the sibling who left the table, and I left as well. I would do the first half again. Instead of the plan I would say: “Somebody left the table. What was that like for you?”',
      plan: 'Go back to it openly: “Last week I changed the subject when you spoke of the table. I would like to hear the rest, if you still want to tell it.”',
    },
  },
  {
    templateId: 'formulation',
    question: 'Does this account explain why the worry grew now, when things had become easier?',
    texts: {
      identifying_summary:
        'A client between 26 and 39 who lives with a partner and works in an office. Seen once a week, so far nine times.',
      presenting_problems:
        'Worry for most of the day, about health and about mistakes at work; trouble falling asleep; checking messages again and again. It began about half a year before treatment and costs the client most evenings. GAD-7 was 15 at the start and is 12 now.',
      history:
        'A parent was ill for years while the client was in school. The client learned to listen for sounds at night. School and work went well. No earlier treatment, no substances beyond an occasional glass of wine, no medical illness.',
      culture_and_context:
        'The family moved to another country when the client was small, and the client translated for the parents at offices and at the doctor’s. To be careful was to be loved. At home another language is spoken than in our sessions.',
      predisposing: 'Long years of watching over somebody ill; a temperament that notices much.',
      precipitating:
        'A promotion, and in the same month the news that the parent is well. There was nobody left to watch over.',
      perpetuating:
        'Checking calms for minutes and teaches that it was needed. The partner reassures. I reassured as well, in the first weeks.',
      protective:
        'Curiosity, a warm partnership, friends who tease kindly, and the wish to sleep. The client does what we agree on.',
      formulation:
        'To be watchful once kept the family safe, and it became the way in which the client belongs. When the danger ended, the watchfulness had no place to go, and went to messages and to the body. Reassurance keeps it in service. What this does not explain is why the worry is about the client’s own health rather than the parent’s.',
      diagnosis:
        'Generalized anxiety disorder. I considered illness anxiety and set it aside because the worry has many subjects.',
      plan: 'Less checking, step by step, with the partner’s help; then the question who one is when nobody needs to be watched. I would know that this account is wrong if the checking stopped and the worry did not change.',
    },
  },
  {
    templateId: 'risk-consultation',
    question: 'Is the plan enough until the next contact, or should more people know?',
    texts: {
      concern:
        'In the last session a client in later life said: “Some mornings I would rather not have woken up.” It was said quietly, after a question about sleep. I had not heard it before.',
      risk_factors:
        'The client lives alone since a loss last year, sleeps badly, and has pain that the doctor treats. There was one attempt in young adulthood, with tablets. There are more tablets at home than are needed. No alcohol. No firearm; I asked.',
      protective_factors:
        'A sibling who calls every evening, a garden, a dog that has to be fed, and a faith that matters. The client comes to each session and wants to see a grandchild grow up.',
      inquiry:
        'I asked directly, and twice. There are thoughts of not waking up, on some mornings, for about two weeks. No plan, no intent, no preparation. I used the Columbia scale: wish to be dead, yes; everything beyond it, no. The client was relieved to be asked.',
      level_and_steps:
        'I judge the risk as raised, and not acute: an earlier attempt and means at home, against no plan and good ties. We wrote a safety plan together. The sibling will keep the tablets, with the client’s consent. I told the supervisor by phone on the same day. Nothing had to be reported.',
      follow_up:
        'A call in three days and a session within the week. The client calls the crisis line or me if the mornings become worse. A plan, a sleepless night with such thoughts, or a missed call would change this to a visit on the same day.',
    },
  },
];
