/** A workflow as data: from each state, which action leads where. A missing entry means the action is refused. */
export type Transitions<State extends string, Action extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Action, State>>>>
>;

/** The next state, or null where the action is not allowed from this one. */
export function nextState<State extends string, Action extends string>(
  transitions: Transitions<State, Action>,
  state: State,
  action: Action,
): State | null {
  return transitions[state][action] ?? null;
}
