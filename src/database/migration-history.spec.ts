import { appliedIn, compareHistory } from './migration-history';

const row = { checksum: 'a', finished: true, rolledBack: false };
const file = { sql: '', checksum: 'a' };

describe('the history of migrations', () => {
  it('counts what finished and was not rolled back', () => {
    const history = [
      { ...row, id: '1' },
      { ...row, id: '2', finished: false },
      { ...row, id: '3', rolledBack: true },
    ];
    expect(appliedIn(history)).toEqual(['1']);
  });

  it('is compared with the files', () => {
    const files = [
      { ...file, id: '1' },
      { ...file, id: '2', checksum: 'b' },
    ];
    const history = ['1', '2', '3'].map((id) => ({ ...row, id }));
    expect(compareHistory(files, history)).toEqual([
      { id: '2', problem: 'edited' },
      { id: '3', problem: 'unknown' },
    ]);
  });
});
