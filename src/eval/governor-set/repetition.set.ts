import { type EvaluationSet } from './item';

const HARBOUR =
  'The harbour bus runs every twenty minutes from the old market. The last one leaves shortly before midnight, and it is free on Sundays.';
const HISTORY = [
  { role: 'user', content: 'How do I get to the harbour?' },
  { role: 'assistant', content: HARBOUR },
];
const times = (text: string, n: number): string => text.repeat(n);

export const REPETITION_SET: EvaluationSet = {
  type: 'REPETITION',
  floor: 0.95,
  scenes: [
    {
      id: 'loops',
      bad: [
        times('The answer is the same as before. ', 12),
        times('- fresh bread\n', 20),
        `A few rhymes: ${times('stone, bone, ', 30)}`,
        times('and then ', 40),
        `Here is the table:\n${times('|   |   |   |\n', 40)}`,
        times('Step one: open the box.\nStep two: close the box.\n', 10),
        `It depends. ${times('We can look at the left side and then at the right side. ', 9)}`,
        times('ha ', 60),
        times('x = x + 1\n', 30),
        times('Yes, of course, that is right, and ', 15),
      ],
      good: [
        'No, no, no: turn left at the bakery.',
        '| day | open |\n| --- | --- |\n| Mon | 9-17 |\n| Tue | 9-17 |\n| Wed | 9-17 |\n| Thu | 9-17 |\n| Fri | 9-16 |\n',
        '1. Boil the water.\n2. Add the salt.\n3. Add the pasta.\n4. Boil for nine minutes.\n5. Drain it.\n',
        'Very, very slowly lower the lid.',
        '|  |  |  |\n|  |  |  |\n|  |  |  |\n',
        'Row, row, row your boat, gently down the stream. Merrily, merrily, merrily, merrily, life is but a dream.',
        'for (let i = 0; i < 3; i++) { a[i] = 0; b[i] = 0; c[i] = 0; d[i] = 0; }',
        'Ten, nine, eight, seven, six, five, four, three, two, one.',
      ],
    },
    {
      id: 'resent',
      history: HISTORY,
      message: 'And how much is a taxi?',
      bad: [HARBOUR, `Sure! ${HARBOUR}`, `As mentioned, t${HARBOUR.slice(1)}`, `${HARBOUR} Let me know.`],
      good: [
        'A taxi is about fifteen euros.',
        'The harbour bus is cheaper: a taxi is about fifteen euros.',
        'You are welcome.',
        'The harbour bus runs late too.',
      ],
    },
    { id: 'asked-again', history: HISTORY, message: 'How do I get to the harbour?', good: [HARBOUR] },
    { id: 'repeat-please', history: HISTORY, message: 'Could you repeat that?', good: [HARBOUR] },
    {
      id: 'small-talk',
      history: [
        { role: 'user', content: 'thanks' },
        { role: 'assistant', content: "You're welcome." },
      ],
      message: 'thank you!',
      good: ["You're welcome.", 'Good night.'],
    },
    {
      id: 'offline',
      history: [
        { role: 'user', content: 'hi' },
        {
          role: 'assistant',
          content:
            'Hello. No language model is configured, so I answer only from memory. You live in Osijek.',
        },
      ],
      message: 'where do I live?',
      good: ['Hello. No language model is configured, so I answer only from memory. You live in Osijek.'],
    },
  ],
};
