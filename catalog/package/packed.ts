/** Inserted when the package is built. */
declare const PACKED_CATALOG: string;
declare const PACKED_CHINESE: string;

/** The packed catalog without its Chinese texts: JSON, compressed with Brotli, in base64. */
export const packedCatalog = PACKED_CATALOG;

/**
 * The synonyms of the search, its word lists and topics, the Chinese texts and then the search words, one per line, with an empty line
 * after synonyms and topics: the bytes of `chineseBytes.ts`, compressed in the same way.
 */
export const packedChinese = PACKED_CHINESE;
