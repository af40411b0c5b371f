import { GROUPS, People } from './people';

it('lets nobody say two things at once, and each say something else the next time', () => {
  const people = new People('many');
  const first = Array.from({ length: GROUPS.many.people }, () => people.take());
  expect(new Set(first.map(({ person }) => person.id)).size).toBe(GROUPS.many.people);
  expect(() => people.take()).toThrow();

  const [earlier] = first;
  if (!earlier) throw new Error('nobody came');
  people.giveBack(earlier.person);
  const later = people.take();
  expect(later.person).toBe(earlier.person);
  expect(later.question).not.toBe(earlier.question);
});
