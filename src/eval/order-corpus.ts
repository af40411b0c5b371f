import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { orderSentences } from './order-sentences';

export interface WeightedSentence {
  readonly text: string;
  readonly weight: number;
}

/** Mail that people wrote to each other, without quotes, code, tables and signatures. */
function mailSentences(packageFolder: string): readonly string[] {
  const found = new Set<string>();
  for (const folder of ['easy-ham-1', 'easy-ham-2', 'hard-ham-1']) {
    const path = join(packageFolder, 'data', folder);
    for (const name of readdirSync(path)
      .filter((file) => file.endsWith('.txt'))
      .sort()) {
      const mail = readFileSync(join(path, name), 'utf8');
      const body = mail.slice(mail.search(/\n\r?\n/) + 1);
      if (/<html|<table|<br/i.test(body)) continue;
      for (const paragraph of body.split(/\n\s*\n/))
        prose(paragraph).forEach((sentence) => found.add(sentence));
    }
  }
  return [...found];
}

const NO_PROSE = /^\s*[>|#]|^\w*>|[-_=*]{4,}|https?:|\S+@\S+|^\s*[+-] |[{}<>[\]=\\]/;

function prose(paragraph: string): string[] {
  const lines = paragraph.split('\n');
  if (lines.some((line) => NO_PROSE.test(line))) return [];
  const sentences =
    lines
      .join(' ')
      .replace(/\s+/g, ' ')
      .match(/[^.!?]+[.!?]+(?=\s|$)/g) ?? [];
  return sentences.map((sentence) => sentence.trim()).filter(readable);
}

function readable(sentence: string): boolean {
  const words = sentence.split(' ').length;
  const marks = sentence.replace(/[a-z ]/gi, '').length;
  return (
    words >= 2 &&
    words <= 30 &&
    /^["'(]?[A-Z]/.test(sentence) &&
    !/[^ -~]/.test(sentence) &&
    marks < sentence.length * 0.15
  );
}

/** Addresses of the presidents of the United States since 1926. */
function speechSentences(packageFolder: string): readonly string[] {
  const path = join(packageFolder, 'data');
  return readdirSync(path)
    .filter((file) => file.endsWith('.txt') && Number(file.slice(0, 4)) > 1925)
    .sort()
    .flatMap(
      (file) =>
        readFileSync(join(path, file), 'utf8')
          .replace(/\s+/g, ' ')
          .match(/[^.!?]+[.!?]+/g) ?? [],
    )
    .map((sentence) => sentence.trim())
    .filter(
      (sentence) =>
        !/[^ -~]/.test(sentence) && sentence.split(' ').length > 2 && sentence.split(' ').length < 25,
    );
}

/** All text of the order model, with what each sentence counts. */
export function orderCorpus(mail: string, speeches: string): { train: WeightedSentence[]; held: string[] } {
  const train: WeightedSentence[] = [];
  const held: string[] = [];
  const add = (sentences: readonly string[], weight: number, every: number): void =>
    sentences.forEach((text, i) => {
      if (i % every === 0) held.push(text);
      else train.push({ text, weight: text.endsWith('?') ? 4 * weight : weight });
    });
  add(mailSentences(mail), 1, 6);
  add(speechSentences(speeches), 0.3, 20);
  const written = orderSentences();
  written.forEach((text) => train.push({ text, weight: 1 }));
  // The same frames in fillings that were not counted.
  held.push(
    ...orderSentences(17)
      .slice(written.length)
      .filter((_, i) => i % 5 < 3),
  );
  return { train, held };
}
