// A whole XML text as a list of what stands in it, over expat. No network, no files, no entities
// but the five of the language: a document type is refused before anything in it is read.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef enum {
  KONTORIST_XML_START,
  KONTORIST_XML_ATTRIBUTE,
  KONTORIST_XML_VALUE,
  KONTORIST_XML_TEXT,
  KONTORIST_XML_END,
} kontorist_xml_kind;

/// Name or text of one part: `length` bytes of UTF-8 from `offset` on among `texts`.
typedef struct {
  kontorist_xml_kind kind;
  uint32_t line;
  uint32_t column;
  uint32_t offset;
  uint32_t length;
} kontorist_xml_part;

typedef enum {
  KONTORIST_XML_GOOD,
  KONTORIST_XML_MALFORMED,
  KONTORIST_XML_DOCTYPE,
  KONTORIST_XML_TOO_DEEP,
  KONTORIST_XML_TOO_LARGE,
  KONTORIST_XML_NO_MEMORY,
} kontorist_xml_outcome;

typedef struct {
  kontorist_xml_outcome outcome;
  /// Where it went wrong; lines and columns count from 1.
  uint32_t line;
  uint32_t column;
  /// Expat's words for it, in English; "" where it is not expat that refuses.
  const char *reason;
  kontorist_xml_part *parts;
  size_t part_count;
  uint8_t *texts;
  size_t text_count;
} kontorist_xml;

/// Reads it all; whatever the outcome, `kontorist_xml_free` has to follow.
kontorist_xml kontorist_xml_read(
    const uint8_t *bytes, size_t count, uint32_t depth_limit, size_t part_limit);

/// Copies what was read into arrays of `part_count` parts and `text_count` bytes.
void kontorist_xml_copy(const kontorist_xml *read, kontorist_xml_part *parts, uint8_t *texts);

void kontorist_xml_free(kontorist_xml *read);
