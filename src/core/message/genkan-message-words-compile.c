/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Build tool: checks data/words/phrases.json rule by rule and writes it as one GVariant. A fault stops the build. */

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>

#include "genkan-message-words-private.h"

#define MAX_WEIGHT 2.0

G_GNUC_NORETURN G_GNUC_PRINTF (2, 3)
static void
fail (const char *where,
      const char *format,
      ...)
{
  va_list args;
  g_autofree char *text = NULL;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("phrases.json: %s: %s\n", where, text);
  exit (EXIT_FAILURE);
}

static JsonNode *
get_member (JsonObject *object,
            const char *where,
            const char *name,
            GType       type)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL)
    fail (where, "%s is missing", name);
  if (type != G_TYPE_INVALID && (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != type))
    fail (where, "%s has a wrong type", name);

  return node;
}

static const char *
get_text (JsonObject *object,
          const char *where,
          const char *name)
{
  const char *text = json_node_get_string (get_member (object, where, name, G_TYPE_STRING));

  if (*text == '\0')
    fail (where, "%s is empty", name);

  return text;
}

static gboolean
get_flag (JsonObject *object,
          const char *where,
          const char *name)
{
  return json_object_has_member (object, name) && json_node_get_boolean (get_member (object, where, name, G_TYPE_BOOLEAN));
}

static JsonArray *
get_array (JsonObject *object,
           const char *where,
           const char *name)
{
  JsonNode *node = get_member (object, where, name, G_TYPE_INVALID);

  if (!JSON_NODE_HOLDS_ARRAY (node) || json_array_get_length (json_node_get_array (node)) == 0)
    fail (where, "%s is no list", name);

  return json_node_get_array (node);
}

static JsonObject *
get_object (JsonObject *object,
            const char *where,
            const char *name)
{
  JsonNode *node = get_member (object, where, name, G_TYPE_INVALID);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    fail (where, "%s is no object", name);

  return json_node_get_object (node);
}

static const char *
get_element (JsonArray  *array,
             guint       index,
             const char *where)
{
  JsonNode *node = json_array_get_element (array, index);

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING || *json_node_get_string (node) == '\0')
    fail (where, "an element is no text");

  return json_node_get_string (node);
}

static void
only_members (JsonObject         *object,
              const char         *where,
              const char * const *known)
{
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *l = names; l != NULL; l = l->next)
    {
      if (!g_strv_contains (known, l->data))
        fail (where, "%s is not known", (const char *) l->data);
    }
}

/* The example must be found by its own pattern, near a word that it needs. */
static void
check_rule (const char *id,
            const char *pattern,
            const char *example,
            JsonArray  *needs)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanMessageFolded) folded = _genkan_message_folded_new (example, strlen (example));
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_MULTILINE | G_REGEX_OPTIMIZE, 0, &error);
  gboolean found = FALSE;

  if (regex == NULL)
    fail (id, "%s", error->message);
  if (!g_regex_match (regex, folded->text, 0, NULL))
    fail (id, "the example does not match");
  if (g_regex_match (regex, "", 0, NULL))
    fail (id, "the pattern matches nothing at all");

  for (guint i = 0; i < json_array_get_length (needs); i++)
    {
      const char *need = get_element (needs, i, id);
      g_autoptr (GenkanMessageFolded) same = _genkan_message_folded_new (need, strlen (need));

      if (strlen (need) < 3 || !g_str_equal (same->text, need))
        fail (id, "'%s' is too short or not folded", need);
      found = found || strstr (folded->text, need) != NULL;
    }
  if (!found)
    fail (id, "the example has none of the words that it needs");
}

static GVariant *
strings (JsonArray  *array,
         const char *where)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("as"));

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_variant_builder_add (&builder, "s", get_element (array, i, where));

  return g_variant_builder_end (&builder);
}

static GVariant *
rules (JsonObject *root)
{
  static const char * const known[] = {
    "id", "kind", "lang", "weight", "across-lines", "without-link", "pattern", "needs", "example", NULL,
  };
  JsonArray *array = get_array (root, "rules", "rules");
  JsonObject *languages = get_object (root, "languages", "languages");
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sssdbbsas)"));

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      JsonObject *rule = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      GenkanMessageWordKind kind;
      const char *id;
      const char *language;
      double weight;

      if (rule == NULL)
        fail ("rules", "row %u is no object", i);
      id = get_text (rule, "a rule", "id");
      only_members (rule, id, known);
      if (!g_hash_table_add (ids, (gpointer) id))
        fail (id, "stands there twice");
      if (!_genkan_message_word_kind_from_token (get_text (rule, id, "kind"), &kind))
        fail (id, "the kind is not known");
      language = get_text (rule, id, "lang");
      if (!g_str_equal (language, "ja") && !g_str_equal (language, "zh") && !json_object_has_member (languages, language))
        fail (id, "the language is not known");
      weight = json_node_get_double (get_member (rule, id, "weight", G_TYPE_INVALID));
      if (weight < 0 || weight > MAX_WEIGHT)
        fail (id, "the weight is out of bounds");
      check_rule (id, get_text (rule, id, "pattern"), get_text (rule, id, "example"), get_array (rule, id, "needs"));

      g_variant_builder_add (&builder, "(sssdbbs@as)", id, get_text (rule, id, "kind"), language, weight,
                             get_flag (rule, id, "across-lines"), get_flag (rule, id, "without-link"),
                             get_text (rule, id, "pattern"), strings (get_array (rule, id, "needs"), id));
    }

  return g_variant_builder_end (&builder);
}

static void
set_bit (guint8   *bits,
         gunichar  c,
         gboolean  value)
{
  guint index = c - GENKAN_MESSAGE_FIRST_GLYPH;

  if (c < GENKAN_MESSAGE_FIRST_GLYPH || index >= GENKAN_MESSAGE_N_GLYPHS)
    fail ("letters", "U+%04X is no common letter", c);
  if (value)
    bits[index / 8] |= (guint8) (1 << (index % 8));
  else
    bits[index / 8] &= (guint8) ~(1 << (index % 8));
}

/* What Japanese computers have always been able to write (CP932), and the letters that JIS X 0213 added. */
static GVariant *
foreign_glyphs (JsonObject *root)
{
  JsonArray *also = get_array (root, "also-japanese", "also-japanese");
  g_autofree guint8 *bits = g_malloc0 (GENKAN_MESSAGE_N_GLYPHS / 8);
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open ("ibm-943_P15A-2003", &status);

  if (U_FAILURE (status))
    fail ("letters", "ICU cannot open CP932");
  ucnv_setFromUCallBack (converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &status);

  for (gunichar c = GENKAN_MESSAGE_FIRST_GLYPH; c < GENKAN_MESSAGE_FIRST_GLYPH + GENKAN_MESSAGE_N_GLYPHS; c++)
    {
      UChar unit = (UChar) c;
      char out[8];

      status = U_ZERO_ERROR;
      ucnv_resetFromUnicode (converter);
      ucnv_fromUChars (converter, out, sizeof out, &unit, 1, &status);
      set_bit (bits, c, U_FAILURE (status));
    }
  ucnv_close (converter);

  for (guint i = 0; i < json_array_get_length (also); i++)
    {
      for (const char *p = get_element (also, i, "also-japanese"); *p != '\0'; p = g_utf8_next_char (p))
        set_bit (bits, g_utf8_get_char (p), FALSE);
    }

  return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, bits, GENKAN_MESSAGE_N_GLYPHS / 8, 1);
}

static GVariant *
plain_letters (JsonObject *root)
{
  JsonObject *object = get_object (root, "plain", "plain");
  g_autoptr (GList) names = json_object_get_members (object);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ss)"));

  for (GList *l = names; l != NULL; l = l->next)
    {
      if (g_utf8_strlen (l->data, -1) != 1)
        fail ("plain", "'%s' is not one letter", (const char *) l->data);
      g_variant_builder_add (&builder, "(ss)", l->data, get_text (object, "plain", l->data));
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
look_alikes (JsonObject *root)
{
  JsonArray *array = get_array (root, "look-alikes", "look-alikes");
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ss)"));

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (node))
        fail ("look-alikes", "row %u is no object", i);
      g_variant_builder_add (&builder, "(ss)", get_text (json_node_get_object (node), "look-alikes", "wrong"),
                             get_text (json_node_get_object (node), "look-alikes", "right"));
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
languages (JsonObject *root)
{
  JsonObject *object = get_object (root, "languages", "languages");
  g_autoptr (GList) names = json_object_get_members (object);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sas)"));

  for (GList *l = names; l != NULL; l = l->next)
    g_variant_builder_add (&builder, "(s@as)", l->data, strings (get_array (object, "languages", l->data), l->data));

  return g_variant_builder_end (&builder);
}

int
main (int    argc,
      char **argv)
{
  static const char * const known[] = {
    "about", "date", "source", "rules", "languages", "look-alikes", "honorifics", "not-names", "plain", "also-japanese", NULL,
  };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) variant = NULL;
  JsonObject *root;

  if (argc != 3)
    {
      g_printerr ("usage: %s PHRASES.json OUT\n", argv[0]);
      return 64;
    }

  if (!json_parser_load_from_file (parser, argv[1], &error))
    fail ("file", "%s", error->message);
  if (!JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    fail ("file", "is no object");
  root = json_node_get_object (json_parser_get_root (parser));
  only_members (root, "file", known);
  get_text (root, "file", "source");

  variant = g_variant_ref_sink (
    g_variant_new ("(s@a(sssdbbsas)@ay@a(ss)@a(ss)@a(sas)@as@as)", get_text (root, "file", "date"), rules (root),
                   foreign_glyphs (root), plain_letters (root), look_alikes (root), languages (root),
                   strings (get_array (root, "file", "honorifics"), "honorifics"),
                   strings (get_array (root, "file", "not-names"), "not-names")));

  if (!g_file_set_contents (argv[2], g_variant_get_data (variant), (gssize) g_variant_get_size (variant), &error))
    fail ("file", "%s", error->message);

  return EXIT_SUCCESS;
}
