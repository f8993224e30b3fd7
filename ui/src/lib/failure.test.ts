import { describe, expect, test, vi } from 'vitest';
import { Failure } from './call';
import { failureLine, failureSentence, problemSentence } from './failure';
import { Form } from './form.svelte';
import { FAMILIES } from './words';
import type { ErrorCode, Problem, ProblemCode } from '../wire';

test.each(FAMILIES.failure)('the failure %s has a sentence of its own', (code) => {
  const sentence = failureSentence(new Failure({ code, problems: [] }));
  expect(sentence).not.toContain(code);
  if (code !== 'internal') expect(sentence).not.toBe(failureSentence(new Failure({ code: 'internal', problems: [] })));
});

describe('a problem becomes a sentence', () => {
  test.each<[Problem, string]>([
    [{ path: 'lines[1]', code: 'short', args: { available: 7 } }, 'Only 7 left.'],
    [{ path: 'lines[1]', code: 'short', args: { available: 0 } }, 'None left.'],
    [{ path: 'lines[0].quantity', code: 'too_small', args: { min: 1 } }, 'This must be at least 1.'],
    [{ path: 'shipping_minor', code: 'too_large', args: { max: 9950 } }, 'This can be £99.50 at most.'],
    [{ path: 'lines[0].sku', code: 'unknown', args: {} }, 'No item is called this.'],
    [{ path: 'name', code: 'required', args: {} }, 'This is still missing.'],
    [{ path: 'name', code: 'never_heard_of' as ProblemCode, args: {} }, 'This is not right (never_heard_of).'],
  ])('%o', (problem, sentence) => expect(problemSentence(problem)).toBe(sentence));
});

test('something thrown that is no failure is said in plain words too', () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  expect(failureLine(new TypeError('x is undefined'))).not.toContain('undefined');
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});

describe('a form', () => {
  const refused = new Failure({
    code: 'invalid',
    problems: [
      { path: 'lines[0].quantity', code: 'too_small', args: { min: 1 } },
      { path: 'lines[0].sku', code: 'unknown', args: {} },
      { path: 'priority', code: 'too_large', args: { max: 9 } },
    ],
  });

  test('shows a problem at its field, else at what holds the field, else in the summary', () => {
    const form = new Form();
    form.claim('lines[0].quantity');
    form.claim('lines[0]');
    form.take(refused);
    expect(form.problemFor('lines[0].quantity')).toBe('This must be at least 1.');
    expect(form.problemFor('lines[0]')).toBe('No item is called this.');
    expect(form.summary).toEqual(['This can be 9 at most.']);
  });

  test('forgets a problem when its field is touched, and only that one', () => {
    const form = new Form();
    form.claim('lines[0].quantity');
    form.take(refused);
    form.touch('lines[0].quantity');
    expect(form.problemFor('lines[0].quantity')).toBeNull();
    expect(form.summary).toHaveLength(2);
  });

  test('does not ask while a field cannot be read', async () => {
    const form = new Form();
    form.setOwn('price', 'This is not an amount.');
    let isAsked = false;
    expect(await form.submit(async () => void (isAsked = true))).toBe(false);
    expect(isAsked).toBe(false);
  });

  test('says what is missing until its field is touched, and nothing where something is said already', async () => {
    const form = new Form();
    form.setOwn('price', 'This is not an amount.');
    form.require({ price: true, name: true, note: false });
    expect(['price', 'name', 'note'].map((path) => form.problemFor(path))).toEqual(['This is not an amount.', 'This is still missing.', null]);
    expect(await form.submit(async () => undefined)).toBe(false);
    form.touch('price');
    form.touch('name');
    expect(form.problemFor('price'), 'it still cannot be read').toBe('This is not an amount.');
    expect(form.problemFor('name')).toBeNull();
  });

  test('forgets with everything else that a field was missing', () => {
    const form = new Form();
    form.require({ name: true, price: true }, 'Name it.');
    expect(form.problemFor('name')).toBe('Name it.');
    form.clear();
    form.require({ price: true });
    form.setOwn('name', 'This is not a name.');
    form.setOwn('price', 'This is not an amount.');
    form.touch('name');
    form.touch('price');
    expect(['name', 'price'].map((path) => form.problemFor(path))).toEqual(['This is not a name.', 'This is not an amount.']);
  });

  test('keeps its request id only while the outcome is unknown', async () => {
    const form = new Form();
    const ids: string[] = [];
    const failing = (code: ErrorCode) => async (id: string) => {
      ids.push(id);
      throw new Failure({ code, problems: [] });
    };
    await form.submit(failing('outcome_unknown'));
    await form.submit(failing('invalid'));
    await form.submit(failing('invalid'));
    expect(ids[1], 'it may have been done already').toBe(ids[0]);
    expect(ids[2], 'a refusal is final').not.toBe(ids[1]);
  });
});
