import { compileTemplate, type Template } from '../template';
import { createAnchors, type Anchors } from './anchors';
import { createVocabulary, type Vocabulary } from './vocabulary';
import { wordsOf, type TemplateWord } from './words';

/** All templates of a matcher, with what finding them needs. */
export interface Corpus {
  templates: readonly Template[];
  /** The words of each template's literals. */
  words: readonly (readonly TemplateWord[])[];
  vocabulary: Vocabulary;
  anchors: Anchors;
}

/** Compiles message templates; any string is one. */
export function createCorpus(texts: readonly string[]): Corpus {
  const templates = texts.map(compileTemplate);
  const words = templates.map(wordsOf);
  return { templates, words, vocabulary: createVocabulary(words), anchors: createAnchors(words) };
}
