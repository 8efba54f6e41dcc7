/** A consultation group comes together: a facilitator, members, a guest, a covenant. */
import {
  ADMIT,
  COVENANTS,
  admit,
  approveGuest,
  createGroup,
  endGroup,
  groupsOf,
  proposeGuest,
  publishCovenant,
  signAll,
} from '../demo/group-work.mjs';
import { ensureLicences } from '../demo/set-up-clinic.mjs';
import { claim } from './story.mjs';

const NAME = 'Thursday consultation';
const KEPT_SECONDS = 480;

/** The director makes the group; what an earlier tour left of it ends. */
async function found({ director, facilitator }) {
  for (const left of await groupsOf(director)) if (left.name === NAME) await endGroup(director, left);
  return createGroup(director, {
    name: NAME,
    facilitatorIds: [facilitator.personId],
    afterSignOffSeconds: KEPT_SECONDS,
    backstopSeconds: KEPT_SECONDS,
  });
}

/** From the licences to the last signature; `people.group` is the group. */
export async function formGroup(story, people) {
  const { director, facilitator, clinician, member, otherMember, guest, trainee } = people;
  const all = [facilitator, clinician, member, otherMember, guest];
  story.scene('A consultation group');
  await story.step(
    'The administrator enters the licences of five clinicians, one of them a guest.',
    async () => {
      await ensureLicences(people, all);
      return `${guest.name} works elsewhere and has only the role of guest here`;
    },
  );
  await story.step('The director makes a group and appoints its facilitator.', async () => {
    people.group = await found(people);
    claim(people.group.afterSignOffSeconds === KEPT_SECONDS, 'its own retention was not taken');
    return `${facilitator.name} leads it; it keeps a case ${KEPT_SECONDS / 60} minutes, within the clinic’s bounds`;
  });
  const { id } = people.group;
  await story.step('The facilitator admits three colleagues, and tries to admit a trainee.', async () => {
    for (const person of [clinician, member, otherMember]) await admit(facilitator, id, person);
    const code = await facilitator.refusal(ADMIT, { input: { groupId: id, personId: trainee.personId } });
    claim(code !== 'NOT_FOUND', `the refusal was ${code}`);
    return `three are in; refused (${code}): a trainee consults her supervisor`;
  });
  let proposal;
  await story.step('She proposes the guest, who asks which groups there are.', async () => {
    proposal = await proposeGuest(facilitator, id, guest);
    const seen = await groupsOf(guest);
    claim(proposal.state === 'PROPOSED' && seen.length === 0, `the guest saw ${seen.length} groups`);
    return 'none, as long as the director has not decided';
  });
  await story.step('The director approves the guest.', async () => {
    const decided = await approveGuest(director, proposal);
    const seen = await groupsOf(guest);
    claim(decided.isGuest && seen.length === 1 && seen[0].id === id, `the guest sees ${seen.length} groups`);
    return `the guest sees this one group: “${seen[0].because[0]}”`;
  });
  await story.step('The facilitator publishes the covenant, and everyone signs it.', async () => {
    const version = await publishCovenant(facilitator, id, { covenant: COVENANTS[0], replacesVersion: 0 });
    await signAll(all, id, version);
    const { members } = (await groupsOf(facilitator)).find((group) => group.id === id);
    const signed = members.filter(({ hasSigned }) => hasSigned === true).length;
    claim(signed === all.length, `${signed} signatures, not ${all.length}`);
    return `${signed} signatures under version ${version}`;
  });
}
