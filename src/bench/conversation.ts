/** A question and what the scripted model says to it: about 60 tokens, and nothing about the person. */
export interface Exchange {
  readonly question: string;
  readonly answer: string;
}

/**
 * What is talked about. Plain questions and neutral answers, all different: an answer that the Governor stopped
 * or a question that the gate sent back would measure something else.
 */
export const EXCHANGES: readonly Exchange[] = [
  {
    question: 'How does a tide table help a sailor plan a trip?',
    answer:
      'A tide table lists when the water is high and low at a harbour. Sailors use it to choose an hour with enough depth under the keel. Currents turn with the tide, so a good departure also saves fuel. Weather can shift the printed heights, which is why a margin of safety is kept.',
  },
  {
    question: 'Why does bread dough need to rest before baking?',
    answer:
      'Resting lets flour soak up moisture and relaxes the gluten, so the loaf is easier to shape. Yeast keeps working meanwhile and fills the dough with gas. Flavour grows as enzymes break starch into sugar. A cool, slow rest gives a deeper taste, while warmth is faster and milder.',
  },
  {
    question: 'What makes old window glass look wavy?',
    answer:
      'Panes were once blown as cylinders or spun into discs, then flattened by hand. Neither process gave an even surface, and light bends at every ripple. The float method, where molten glass spreads on liquid tin, removed those marks. Restorers prize the earlier panes for their lively reflections.',
  },
  {
    question: 'How do bees tell each other where flowers are?',
    answer:
      'A returning forager performs a waggle dance on the comb. Its angle against gravity stands for the direction relative to the sun, and its length stands for distance. Followers touch the dancer with their antennae and pick up the scent. Several dances compete, and richer meadows win more followers.',
  },
  {
    question: 'Why are railway tracks laid on crushed stone?',
    answer:
      'Crushed stone, called ballast, spreads the load of a train over soft ground. Its sharp edges lock together and hold the sleepers in place. Rain drains straight through, so frost cannot lift the rails. Crews can tamp fresh stone below a sunken stretch without rebuilding the line.',
  },
  {
    question: 'How does a pressure cooker shorten cooking time?',
    answer:
      'Sealing the pot traps steam, and pressure inside climbs to about twice that of open air. Water then boils near 120 degrees instead of 100. Heat reaches the middle of beans or meat far sooner. A valve releases surplus steam, which keeps the vessel within its limits.',
  },
  {
    question: 'What is the difference between a violin and a viola?',
    answer:
      'Violas are larger and tuned a fifth lower, which gives them a darker voice. Their music is written mostly in the alto clef. Strings are thicker, so the bow has to press with more weight. Orchestras place violas in the middle, where they bind melody and bass together.',
  },
  {
    question: 'Why do leaves change colour in autumn?',
    answer:
      'Shorter days tell a tree to stop making chlorophyll, the pigment behind summer green. Yellow and orange carotenoids were there all along and now become visible. Some species add red anthocyanins from leftover sugar. Bright days with cold nights bring the strongest display, and a storm ends it.',
  },
];
