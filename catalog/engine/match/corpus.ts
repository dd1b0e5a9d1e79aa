import { compileTemplate, type Template } from '../template';
import { createAnchors, type Anchors } from './anchors';
import { createVocabulary, type Vocabulary } from './vocabulary';
import { wordsOf, type TemplateWord } from './words';

/** All templates of a matcher, with what finding them needs. */
export interface Corpus {
  /** In the order of their texts: wherever a template is a number, it is the index here. */
  templates: readonly Template[];
  /** The words of each template's literals. */
  words: readonly (readonly TemplateWord[])[];
  /** How much each word of the literals says. */
  vocabulary: Vocabulary;
  /** Where a text has to be looked at for which template. */
  anchors: Anchors;
}

/** Compiles message templates; any string is one. */
export function createCorpus(texts: readonly string[]): Corpus {
  const templates = texts.map(compileTemplate);
  const words = templates.map(wordsOf);
  return { templates, words, vocabulary: createVocabulary(words), anchors: createAnchors(words) };
}
