import { accepted, type Decider, type Decision, refused } from '@/lib/systems/command-handler';
import type { NewEvent } from '@/lib/systems/event-store';
import type { Json } from '@/lib/trace';

/** What an account is told to do. `id` names the command for ever; `transfer` names the transfer that it is a part of. */
export interface AccountCommand {
  readonly id: string;
  readonly kind: 'open' | 'deposit' | 'withdraw' | 'refund' | 'close';
  readonly account: string;
  readonly amount: number;
  readonly transfer?: string;
}

/** An account folded from its events. `handled`: ids of the commands that made them. */
export interface AccountState {
  readonly status: 'none' | 'open' | 'closed';
  readonly balance: number;
  readonly handled: readonly string[];
}

/** The drawing's three kinds of events, and the end of an account. */
export type AccountEventType = 'AccountCreated' | 'MoneyDeposited' | 'MoneyWithdrawn' | 'AccountClosed';

export const account: Decider<AccountState, AccountCommand, NewEvent> = {
  initial: { status: 'none', balance: 0, handled: [] },

  decide(state, command) {
    if (state.handled.includes(command.id)) return accepted();
    switch (command.kind) {
      case 'open':
        return state.status === 'none' ? happened('AccountCreated', command) : refused('account exists');
      case 'refund':
        // What has to be given back is taken, whatever became of the account meanwhile.
        return happened('MoneyDeposited', command);
      case 'deposit':
        return state.status === 'open' ? happened('MoneyDeposited', command) : refused(`no open account`);
      case 'withdraw':
        if (state.status !== 'open') return refused('no open account');
        if (state.balance < command.amount) return refused('overdraft');
        return happened('MoneyWithdrawn', command);
      case 'close':
        if (state.status !== 'open') return refused('no open account');
        return state.balance === 0 ? happened('AccountClosed', command) : refused('money left');
    }
  },

  evolve(state, { id, type, data }) {
    const handled = [...state.handled, id];
    switch (type as AccountEventType) {
      case 'AccountCreated':
        return { status: 'open', balance: state.balance + Number(data.initial_balance), handled };
      case 'MoneyDeposited':
        return { ...state, balance: state.balance + Number(data.amount), handled };
      case 'MoneyWithdrawn':
        return { ...state, balance: state.balance - Number(data.amount), handled };
      case 'AccountClosed':
        return { ...state, status: 'closed', handled };
    }
  },
};

function happened(type: AccountEventType, command: AccountCommand): Decision<NewEvent> {
  const { id, account, amount, transfer } = command;
  const data: Record<string, Json> = { account_id: account };
  if (type === 'AccountCreated') data.initial_balance = amount;
  else if (type !== 'AccountClosed') data.amount = amount;
  if (transfer !== undefined) data.transfer = transfer;
  return accepted({ id, type, data });
}
