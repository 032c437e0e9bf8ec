/** Where a thing can be and what may move it: the one table behind rules, the database's checks and the web's buttons. */
import type { Named, ParamsOf, Refusal, RefusalCode, Text } from './refusal.ts'

type StateParams = { state: Named; action: Named }
type StateCode = { [C in RefusalCode]: StateParams extends ParamsOf<C> ? C : never }[RefusalCode]

export type Machine<State extends string, Action extends string> = {
  /** What is said when an action does not fit the state; its params are `state` and `action`. */
  refusal: StateCode
  states: Record<State, Text>
  /** The action as the end of “you cannot …”, the states it starts from and the one it leads to; none where it stays. */
  actions: Record<Action, Text & { from: readonly State[]; to?: State }>
}

/** Why this action does not fit the state, or null when it does. */
export function stateRefusal<State extends string, Action extends string>(
  machine: Machine<State, Action>,
  action: NoInfer<Action>,
  state: NoInfer<State>,
): Refusal | null {
  const { from, lv, en } = machine.actions[action]
  if (from.includes(state)) return null
  return {
    code: machine.refusal,
    params: { state: { code: state, ...machine.states[state] }, action: { code: action, lv, en } },
  }
}
