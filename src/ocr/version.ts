/**
 * Bump when the same document gives other pages: another decision between layer and recognition, other words, boxes, order or preparation. Versions of
 * pdf.js and tesseract and hashes of language data stand in the cache key by themselves (`ocrResourceHashes`).
 */
export const OCR_VERSION = "5";
