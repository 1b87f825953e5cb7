import { describe, expect, it } from 'vitest';
import { Inventory } from './inventory';
import { cancelledBefore } from './participant';
import { Payments } from './payments';
import { StatusTable } from './status-table';

const remembers = { remembers: true };

describe('Inventory', () => {
  it('reserves, releases and ships, and its columns always add up', () => {
    const inventory = new Inventory({ mug: 5 }, remembers);
    inventory.reserve('1', 'mug', 2);
    inventory.reserve('2', 'mug', 1);
    inventory.release('1');
    inventory.ship('2');
    expect(inventory.row('mug')).toEqual({ item: 'mug', initial: 5, available: 4, reserved: 0, shipped: 1 });
  });

  it('refuses what it does not have', () => {
    const inventory = new Inventory({ mug: 1 }, remembers);
    expect(inventory.reserve('1', 'mug', 2)).toEqual({
      outcome: 'refused',
      reason: 'out of stock: 1 mug left',
      repeated: false,
    });
  });

  it('does a repeated command once', () => {
    const inventory = new Inventory({ mug: 5 }, remembers);
    inventory.reserve('1', 'mug', 2);
    expect(inventory.reserve('1', 'mug', 2)).toEqual({ outcome: 'done', repeated: true });
    inventory.ship('1');
    expect(inventory.ship('1')).toEqual({ outcome: 'done', repeated: true });
    expect(inventory.row('mug')).toMatchObject({ available: 3, reserved: 0, shipped: 2 });
  });

  it('refuses a command that arrives after its cancellation', () => {
    const inventory = new Inventory({ mug: 5 }, remembers);
    expect(inventory.release('1').outcome).toBe('done');
    expect(inventory.reserve('1', 'mug', 2)).toMatchObject({ outcome: 'refused', reason: cancelledBefore });
    expect(inventory.row('mug')).toMatchObject({ available: 5 });
  });
});

describe('Payments', () => {
  it('refunds with a new row and keeps the charge', () => {
    const payments = new Payments(remembers);
    payments.charge('1', 30);
    payments.refund('1');
    payments.refund('1');
    expect(payments.rows().map(({ kind, amount }) => `${kind} ${amount}`)).toEqual([
      'charge 30',
      'refund 30',
    ]);
    expect(payments.balance('1')).toBe(0);
  });

  it('answers a declined charge the same way again', () => {
    const payments = new Payments(remembers);
    expect(payments.charge('1', 30, 'card declined').outcome).toBe('refused');
    expect(payments.charge('1', 30)).toEqual({ outcome: 'refused', reason: 'card declined', repeated: true });
  });

  it('charges twice when it does not remember', () => {
    const payments = new Payments({ remembers: false });
    payments.charge('1', 30);
    payments.charge('1', 30);
    expect(payments.balance('1')).toBe(60);
    payments.refund('1');
    expect(payments.balance('1')).toBe(0);
  });
});

describe('StatusTable', () => {
  it('keeps the row of what was reverted', () => {
    const shipments = new StatusTable<'created' | 'cancelled'>(remembers);
    shipments.set('1', 'created');
    shipments.revert('1', 'cancelled');
    shipments.revert('2', 'cancelled');
    expect(shipments.rows()).toEqual([{ order: '1', status: 'cancelled' }]);
  });
});
