'use client';

import { CircleCheck, CircleDashed, CircleX, type LucideIcon } from 'lucide-react';
import { Popover } from 'radix-ui';
import type { GuaranteeInfo, Verdict, VerdictEvent } from '@/lib/trace';
import { Termed } from '../learn/termed';
import { buttonClass } from '../ui/button';
import { useSession, useSessionValue } from './session';
import { sumOf } from './verdicts';

const looks: Record<Verdict, { icon: LucideIcon; word: string; className: string }> = {
  holds: { icon: CircleCheck, word: 'holds', className: 'text-[#1c6b33] dark:text-[#6fd08c]' },
  pending: { icon: CircleDashed, word: 'open', className: 'text-muted' },
  broken: { icon: CircleX, word: 'broken', className: 'text-wrong' },
};

/** How many guarantees stand at the playhead, and on demand each of them with its verdict and the record that decided it. */
export function Guarantees() {
  const session = useSession();
  const verdicts = useSessionValue((each) => each.moment?.verdicts ?? null);
  const guarantees = session.run.timeline?.header.guarantees ?? [];
  const standing = guarantees.map((guarantee) => ({
    guarantee,
    event: verdicts?.[guarantee.id],
    verdict: verdicts?.[guarantee.id]?.verdict ?? ('pending' as Verdict),
  }));
  const sum = sumOf(standing.map(({ guarantee, verdict }) => ({ verdict, promised: guarantee.promised })));
  const { icon: Icon, className } = looks[sum.verdict];
  return (
    <Popover.Root>
      <Popover.Trigger className={`${buttonClass} md:min-w-0 md:shrink md:px-2`}>
        <Icon aria-hidden className={`size-4 shrink-0 ${className}`} />
        {/* In two lines rather than over the caption beside it. */}
        <span className={`min-w-0 text-left leading-4 ${className}`}>{sum.text}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="top"
          align="end"
          sideOffset={8}
          aria-label="Guarantees"
          className="z-40 max-h-[60vh] w-[26rem] max-w-[94vw] overflow-y-auto rounded-xl border border-rule bg-raised p-3 shadow-lg"
        >
          <ul className="flex flex-col gap-3">
            {standing.map(({ guarantee, verdict, event }) => (
              <Standing key={guarantee.id} guarantee={guarantee} verdict={verdict} event={event} />
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Standing(props: {
  readonly guarantee: GuaranteeInfo;
  readonly verdict: Verdict;
  readonly event: VerdictEvent | undefined;
}) {
  const { guarantee, verdict, event } = props;
  const session = useSession();
  const { icon: Icon, word, className } = looks[verdict];
  const evidence = event?.evidence ?? null;
  return (
    <li className="flex gap-2.5" data-guarantee={guarantee.id} data-verdict={verdict}>
      <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${className}`} />
      <div className="flex min-w-0 flex-col gap-0.5 text-sm">
        <p className="font-semibold">
          {guarantee.title} <span className={`font-normal ${className}`}>{word}</span>
          {!guarantee.promised && (
            <span className="font-normal text-muted">
              {verdict === 'broken' ? ' · as expected: not promised here' : ' · not promised here'}
            </span>
          )}
        </p>
        <p className="text-muted">
          <Termed text={guarantee.statement} />
        </p>
        {event && <p>{event.text}</p>}
        {evidence !== null && (
          <button
            type="button"
            className="self-start text-link underline underline-offset-2 pointer-coarse:min-h-11"
            onClick={() => {
              session.clock.pause();
              session.seekTo(evidence);
            }}
          >
            Show the record that decided it
          </button>
        )}
      </div>
    </li>
  );
}
