'use client';

import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { type Fault, maxSeed, type Parameter, type ParameterValue, secondsText } from '@/lib/trace';
import { Termed } from '../learn/termed';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { movedTo, newFault, targetName } from './faults';
import { rangeText } from './refusal';
import { useRunInputs } from './run-inputs';
import { useSession } from './session';

const field =
  'h-9 w-full rounded-lg border border-rule bg-card px-2 text-sm text-ink pointer-coarse:h-11 aria-invalid:border-wrong';

/** The inputs of the run: whatever changes here has it computed anew. */
export function Setup() {
  const { scenario, input, change } = useRunInputs();
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-muted">
        <Termed text={scenario.summary} />
      </p>
      {scenario.parameters.map((parameter) => (
        <Field
          key={parameter.id}
          title={parameter.title}
          range={rangeText(parameter)}
          note={parameter.explanation}
        >
          {(ids) => (
            <Input
              {...ids}
              parameter={parameter}
              value={input.parameters[parameter.id] ?? parameter.default}
              onChange={(value) =>
                change({ ...input, parameters: { ...input.parameters, [parameter.id]: value } })
              }
            />
          )}
        </Field>
      ))}
      <Field title="Seed" range={null} note="Another seed, another course of chance.">
        {(ids) => (
          <NumberInput
            {...ids}
            value={input.seed}
            min={0}
            max={maxSeed}
            step={1}
            unit=""
            onChange={(seed) => change({ ...input, seed })}
          />
        )}
      </Field>
      <Faults />
    </div>
  );
}

/** What ties a control to its label and its hint. */
interface Ids {
  readonly id: string;
  readonly 'aria-describedby': string;
}

interface FieldProps {
  readonly title: string;
  /** What may be typed, beside the title; null where the control itself shows it. */
  readonly range: string | null;
  readonly note: string;
  readonly children: (ids: Ids) => ReactNode;
}

/** A control with its name, its range and its hint; only the name is its name. */
function Field({ title, range, note, children }: FieldProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <span className="flex items-baseline justify-between gap-3 text-sm">
        <label htmlFor={id} className="font-semibold">
          {title}
        </label>
        {range !== null && <span className="text-right text-muted">{range}</span>}
      </span>
      {children({ id, 'aria-describedby': `${id}-hint` })}
      <span id={`${id}-hint`} className="text-sm text-muted">
        {range !== null && <span className="sr-only">{range}. </span>}
        {note}
      </span>
    </div>
  );
}

interface InputProps extends Ids {
  readonly parameter: Parameter;
  readonly value: ParameterValue;
  readonly onChange: (value: ParameterValue) => void;
}

function Input({ parameter, value, onChange, ...ids }: InputProps) {
  switch (parameter.type) {
    case 'number':
      return <NumberInput {...parameter} {...ids} value={Number(value)} onChange={onChange} />;
    case 'choice':
      return (
        <select
          {...ids}
          className={field}
          value={String(value)}
          onChange={(event) => onChange(event.target.value)}
        >
          {parameter.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.title}
            </option>
          ))}
        </select>
      );
    case 'text':
      return <TextInput {...ids} value={String(value)} maxLength={parameter.maxLength} onChange={onChange} />;
    case 'flag':
      return (
        <input
          {...ids}
          type="checkbox"
          className="size-5 pointer-coarse:size-11 accent-ink"
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
      );
  }
}

interface TextInputProps extends Ids {
  readonly value: string;
  readonly maxLength: number;
  readonly onChange: (value: string) => void;
}

/** A line of text that counts when it has been typed to its end: on Enter or on leaving. */
function TextInput({ value, maxLength, onChange, ...ids }: TextInputProps) {
  const take = (text: string) => {
    if (text !== value) onChange(text);
  };
  return (
    <input
      {...ids}
      key={value}
      type="text"
      className={`${field} font-mono`}
      defaultValue={value}
      maxLength={maxLength}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      onBlur={(event) => take(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget.value)}
    />
  );
}

interface NumberInputProps extends Ids {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: string;
  readonly onChange: (value: number) => void;
}

/** A number that counts when it has been typed to its end: on Enter, on leaving, or by its arrows. */
function NumberInput({ value, min, max, step, unit, onChange, ...ids }: NumberInputProps) {
  const take = (text: string) => {
    const next = Number(text);
    if (text.trim() !== '' && Number.isFinite(next) && next !== value) onChange(next);
  };
  return (
    <span className="flex items-center gap-2">
      <input
        id={ids.id}
        aria-describedby={ids['aria-describedby']}
        key={value}
        type="number"
        className={`${field} font-mono`}
        defaultValue={value}
        min={min}
        max={max}
        step={step}
        onBlur={(event) => take(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget.value)}
      />
      {unit !== '' && <span className="shrink-0 text-sm text-muted">{unit}</span>}
    </span>
  );
}

function Faults() {
  const session = useSession();
  const { view, scenario, input, change } = useRunInputs();
  const { faults } = input;
  const replace = (old: Fault, next: Fault | null) =>
    change({ ...input, faults: faults.flatMap((each) => (each === old ? (next ?? []) : each)) });
  return (
    <section aria-label="Faults" className="flex flex-col gap-2 border-t border-rule pt-3">
      <h3 className="text-sm font-semibold">Faults</h3>
      {faults.length === 0 && <p className="text-sm text-muted">Nothing fails.</p>}
      <ul className="flex flex-col gap-2">
        {faults.map((fault) => {
          const kind = scenario.faultKinds.find(({ id }) => id === fault.kind);
          return (
            <li
              key={`${fault.kind}:${fault.target}@${fault.at}`}
              className="flex items-center gap-2 rounded-lg border border-rule p-2"
            >
              <div className="min-w-0 grow text-sm">
                <p className="font-medium">{kind?.title ?? fault.kind}</p>
                <p className="text-muted">{targetName(view, fault.target)}</p>
                <span className="mt-1 flex items-center gap-1.5">
                  <span className="shrink-0 text-muted">at</span>
                  <Seconds
                    name="Begins at"
                    value={fault.at}
                    onChange={(at) => replace(fault, movedTo(fault, at))}
                  />
                  {fault.until !== null && (
                    <>
                      <span className="shrink-0 text-muted">to</span>
                      <Seconds
                        name="Ends at"
                        value={fault.until}
                        onChange={(until) => replace(fault, { ...fault, until })}
                      />
                    </>
                  )}
                  <span className="shrink-0 text-muted">s</span>
                </span>
              </div>
              <IconButton icon={Trash2} label="Remove fault" onClick={() => replace(fault, null)} />
            </li>
          );
        })}
      </ul>
      <div className="flex flex-wrap gap-2">
        {scenario.faultKinds.map((kind) => (
          <Button
            key={kind.id}
            icon={Plus}
            title={kind.explanation}
            onClick={() => {
              session.clock.pause();
              const target = kind.targets[0];
              if (target) change({ ...input, faults: [...faults, newFault(kind, target, session.time)] });
            }}
          >
            {kind.title}
          </Button>
        ))}
      </div>
      <p className="text-sm text-muted">
        A fault is added at the playhead: here, or where you point, by a right click or a long press on a node
        or an edge. Drag it along the timeline.
      </p>
    </section>
  );
}

function Seconds(props: {
  readonly name: string;
  readonly value: number;
  readonly onChange: (microseconds: number) => void;
}) {
  const take = (text: string) => {
    const next = Math.round(Number(text) * 1000) * 1000;
    if (text.trim() !== '' && Number.isFinite(next) && next !== props.value) props.onChange(next);
  };
  return (
    <input
      key={props.value}
      type="number"
      aria-label={props.name}
      className={`${field} min-w-0 font-mono`}
      defaultValue={secondsText(props.value)}
      min={0}
      step="any"
      onBlur={(event) => take(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget.value)}
    />
  );
}
