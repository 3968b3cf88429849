import assert from 'node:assert/strict'
import test from 'node:test'
import { InvalidDataError, parseCaptureCsv } from './index.ts'

test('a table of histories becomes counts per set of lists', () => {
  const { lists, counts } = parseCaptureCsv('\uFEFFshelter, police,count\r\n1,0,12\r\n0,1,7\r\n1,1,3\r\n')
  assert.deepEqual(lists, ['shelter', 'police'])
  assert.deepEqual([...counts], [0, 12, 7, 3])
})

test('histories that are not written count nobody, and nobody may be on no list', () => {
  const { counts } = parseCaptureCsv('A,B,C,count\n1,0,0,5\n0,1,0,4\n1,1,0,2\n0,0,0,0\n0,0,1,0\n')
  assert.deepEqual([...counts], [0, 5, 4, 2, 0, 0, 0, 0])
})

const many = Array.from({ length: 999 }, (_, index) => `L${index}`).join()

for (const [what, text, sentence] of [
  ['an empty file', '', /empty/],
  ['only blank lines', '\n\n', /empty/],
  ['a header alone', 'A,B,count\n', /Nobody is counted/],
  ['counts that are all 0', 'A,B,count\n1,1,0\n', /Nobody is counted/],
  ['a negative count', 'A,B,count\n1,0,4\n1,1,-2\n', /row 2 has "-2"/],
  ['a count that is not whole', 'A,B,count\n1,1,2.5\n', /whole number/],
  ['a count in words', 'A,B,count\n1,1,many\n', /whole number/],
  ['a count beyond what can be added', 'A,B,count\n1,1,99999999999999999999\n', /whole number/],
  ['a mark other than 0 and 1', 'A,B,count\n1,2,4\n', /marked with 0 or 1/],
  ['no overlap', 'A,B,C,count\n1,0,0,4\n0,1,0,4\n', /No two lists overlap/],
  ['one list', 'A,count\n1,4\n', /At least two lists/],
  ['no list', 'count\n4\n', /At least two lists/],
  ['nine lists', 'A,B,C,D,E,F,G,H,I,count\n', /At most 8 lists/],
  ['a thousand columns', `${many},count\n`, /At most 8 lists/],
  ['a history twice', 'A,B,count\n1,1,4\n1,0,3\n1,1,4\n', /A and B is counted twice/],
  ['two lists of one name', 'A,A,count\n1,1,4\n', /Two lists are called A/],
  ['a list without a name', 'A,,count\n1,1,4\n', /needs a name/],
  ['a name with a colon', 'A:B,C,count\n1,1,4\n', /colon/],
  ['people on no list', 'A,B,count\n1,1,4\n0,0,9\n', /on no list/],
  ['a short row', 'A,B,count\n1,1\n', /row 1 has 2/],
  ['a last column that is not the count', 'A,B,C\n1,1,4\n', /end with "count"/],
  ['something that is not a table', 'lists: [A]', /end with "count"/],
  ['quotes where a table has none', '{"lists": ["A"]}', /not a CSV/],
  ['quotes that do not match', 'A,B,count\n1,"1,4\n', /quotes/],
  ['bytes of a picture', '\u0089PNG\r\n\u001A\n\u0000\u0000', /end with "count"/],
] as const) {
  test(`${what}: refused in one sentence`, () => {
    assert.throws(
      () => parseCaptureCsv(text),
      (error) => error instanceof InvalidDataError && sentence.test(error.message) && !error.message.includes('\n'),
    )
  })
}
