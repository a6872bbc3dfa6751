#include "cexpat.h"

#include <expat.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  XML_Parser parser;
  kontorist_xml *read;
  size_t part_room;
  size_t text_room;
  size_t part_limit;
  uint32_t depth;
  uint32_t depth_limit;
} state;

static void refuse(state *state, kontorist_xml_outcome outcome) {
  if (state->read->outcome != KONTORIST_XML_GOOD) return;
  state->read->outcome = outcome;
  state->read->line = (uint32_t)XML_GetCurrentLineNumber(state->parser);
  state->read->column = (uint32_t)XML_GetCurrentColumnNumber(state->parser) + 1;
  XML_StopParser(state->parser, XML_FALSE);
}

static int keep(state *state, const char *bytes, size_t length) {
  kontorist_xml *read = state->read;
  if (length > UINT32_MAX - read->text_count) {
    refuse(state, KONTORIST_XML_TOO_LARGE);
    return 0;
  }
  if (read->text_count + length > state->text_room) {
    size_t room = (read->text_count + length) * 2;
    uint8_t *texts = realloc(read->texts, room);
    if (texts == NULL) {
      refuse(state, KONTORIST_XML_NO_MEMORY);
      return 0;
    }
    read->texts = texts;
    state->text_room = room;
  }
  if (length > 0) memcpy(read->texts + read->text_count, bytes, length);
  read->text_count += length;
  return 1;
}

static void add(state *state, kontorist_xml_kind kind, const char *bytes, size_t length) {
  kontorist_xml *read = state->read;
  // A handler may still be called after the parser was stopped.
  if (read->outcome != KONTORIST_XML_GOOD) return;
  if (read->part_count >= state->part_limit) return refuse(state, KONTORIST_XML_TOO_LARGE);
  if (read->part_count == state->part_room) {
    size_t room = state->part_room == 0 ? 256 : state->part_room * 2;
    kontorist_xml_part *parts = realloc(read->parts, room * sizeof *parts);
    if (parts == NULL) return refuse(state, KONTORIST_XML_NO_MEMORY);
    read->parts = parts;
    state->part_room = room;
  }
  size_t offset = read->text_count;
  if (!keep(state, bytes, length)) return;
  read->parts[read->part_count++] = (kontorist_xml_part){
      .kind = kind,
      .line = (uint32_t)XML_GetCurrentLineNumber(state->parser),
      .column = (uint32_t)XML_GetCurrentColumnNumber(state->parser) + 1,
      .offset = (uint32_t)offset,
      .length = (uint32_t)length,
  };
}

static void start(void *user, const XML_Char *name, const XML_Char **attributes) {
  state *state = user;
  if (state->depth == state->depth_limit) return refuse(state, KONTORIST_XML_TOO_DEEP);
  state->depth++;
  add(state, KONTORIST_XML_START, name, strlen(name));
  for (; attributes[0] != NULL; attributes += 2) {
    add(state, KONTORIST_XML_ATTRIBUTE, attributes[0], strlen(attributes[0]));
    add(state, KONTORIST_XML_VALUE, attributes[1], strlen(attributes[1]));
  }
}

static void end(void *user, const XML_Char *name) {
  state *state = user;
  (void)name;
  state->depth--;
  add(state, KONTORIST_XML_END, "", 0);
}

// Expat hands on a text in pieces, which stand behind one another among the texts.
static void text(void *user, const XML_Char *bytes, int length) {
  state *state = user;
  kontorist_xml *read = state->read;
  if (read->outcome != KONTORIST_XML_GOOD) return;
  kontorist_xml_part *last = read->part_count == 0 ? NULL : &read->parts[read->part_count - 1];
  if (last == NULL || last->kind != KONTORIST_XML_TEXT)
    return add(state, KONTORIST_XML_TEXT, bytes, (size_t)length);
  if (keep(state, bytes, (size_t)length)) last->length += (uint32_t)length;
}

static void doctype(
    void *user, const XML_Char *name, const XML_Char *system, const XML_Char *public, int internal) {
  (void)name, (void)system, (void)public, (void)internal;
  refuse(user, KONTORIST_XML_DOCTYPE);
}

kontorist_xml kontorist_xml_read(
    const uint8_t *bytes, size_t count, uint32_t depth_limit, size_t part_limit) {
  kontorist_xml read = {.outcome = KONTORIST_XML_GOOD, .reason = ""};
  if (count > INT_MAX) {
    read.outcome = KONTORIST_XML_TOO_LARGE;
    return read;
  }
  // Without namespaces: a prefix stays in front of a name, and none has to be declared.
  XML_Parser parser = XML_ParserCreate(NULL);
  if (parser == NULL) {
    read.outcome = KONTORIST_XML_NO_MEMORY;
    return read;
  }
  state state = {
      .parser = parser, .read = &read, .part_limit = part_limit, .depth_limit = depth_limit};
  XML_SetUserData(parser, &state);
  XML_SetElementHandler(parser, start, end);
  XML_SetCharacterDataHandler(parser, text);
  XML_SetStartDoctypeDeclHandler(parser, doctype);
  if (XML_Parse(parser, (const char *)bytes, (int)count, 1) != XML_STATUS_OK &&
      read.outcome == KONTORIST_XML_GOOD) {
    enum XML_Error error = XML_GetErrorCode(parser);
    read.outcome =
        error == XML_ERROR_NO_MEMORY ? KONTORIST_XML_NO_MEMORY : KONTORIST_XML_MALFORMED;
    read.reason = XML_ErrorString(error);
    read.line = (uint32_t)XML_GetCurrentLineNumber(parser);
    read.column = (uint32_t)XML_GetCurrentColumnNumber(parser) + 1;
  }
  XML_ParserFree(parser);
  return read;
}

void kontorist_xml_copy(const kontorist_xml *read, kontorist_xml_part *parts, uint8_t *texts) {
  if (read->part_count > 0) memcpy(parts, read->parts, read->part_count * sizeof *parts);
  if (read->text_count > 0) memcpy(texts, read->texts, read->text_count);
}

void kontorist_xml_free(kontorist_xml *read) {
  free(read->parts);
  free(read->texts);
  read->parts = NULL;
  read->texts = NULL;
  read->part_count = read->text_count = 0;
}
