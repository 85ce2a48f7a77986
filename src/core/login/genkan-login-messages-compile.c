/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Build tool: checks data/login/error-phrases.json rule by rule and writes it as one GVariant. A fault stops the build. */

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

#include "genkan-login-messages-private.h"

#define MAX_WEIGHT 20
#define MAX_DEPTH 4

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
  g_printerr ("error-phrases.json: %s: %s\n", where, text);
  exit (EXIT_FAILURE);
}

static JsonNode *
get_member (JsonObject *object,
            const char *where,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL)
    fail (where, "%s is missing", name);

  return node;
}

static const char *
get_text (JsonObject *object,
          const char *where,
          const char *name)
{
  JsonNode *node = get_member (object, where, name);

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING || *json_node_get_string (node) == '\0')
    fail (where, "%s is no text", name);

  return json_node_get_string (node);
}

static guint8
get_weight (JsonObject *object,
            const char *where)
{
  JsonNode *node = get_member (object, where, "weight");
  gint64 weight = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_int (node) : 0;

  if (weight < 1 || weight > MAX_WEIGHT)
    fail (where, "weight is not between 1 and %d", MAX_WEIGHT);

  return (guint8) weight;
}

static GVariant *
get_services (JsonObject *object,
              const char *where)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("as"));
  JsonNode *node = json_object_get_member (object, "services");

  if (node != NULL && !JSON_NODE_HOLDS_ARRAY (node))
    fail (where, "services is no list");
  for (guint i = 0; node != NULL && i < json_array_get_length (json_node_get_array (node)); i++)
    g_variant_builder_add (&builder, "s", json_array_get_string_element (json_node_get_array (node), i));

  return g_variant_builder_end (&builder);
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

/* `%name%` stands for one of the terms. */
static void
expand (JsonObject *terms,
        const char *where,
        const char *pattern,
        guint       depth,
        GString    *out)
{
  if (depth > MAX_DEPTH)
    fail (where, "terms contain each other");

  for (const char *p = pattern; *p != '\0'; p++)
    {
      const char *end = *p == '%' ? strchr (p + 1, '%') : NULL;
      g_autofree char *name = end != NULL ? g_strndup (p + 1, (gsize) (end - p - 1)) : NULL;

      if (name != NULL && json_object_has_member (terms, name))
        {
          expand (terms, where, get_text (terms, "terms", name), depth + 1, out);
          p = end;
        }
      else
        {
          g_string_append_c (out, *p);
        }
    }
}

static char *
fold_pattern (const char *where,
              const char *pattern,
              const char *example)
{
  g_autoptr (GenkanLoginFolded) folded = _genkan_login_folded_new (example, strlen (example));
  const char *problem = NULL;
  g_autofree char *text = _genkan_login_fold_pattern (pattern, &problem);
  g_autoptr (GError) error = NULL;
  g_autoptr (GRegex) regex = NULL;

  if (text == NULL)
    fail (where, "%s", problem);
  regex = g_regex_new (text, GENKAN_LOGIN_REGEX_FLAGS, 0, &error);
  if (regex == NULL)
    fail (where, "%s", error->message);
  if (!g_regex_match (regex, folded->text, 0, NULL))
    fail (where, "the example does not match; it is '%s' when folded, and the pattern is '%s'", folded->text, text);
  if (g_regex_match (regex, "", 0, NULL))
    fail (where, "the pattern matches nothing at all");

  return g_steal_pointer (&text);
}

static GVariant *
rules (JsonObject *root)
{
  static const char * const known[] = { "id", "cause", "weight", "pattern", "example", "raw", "services", NULL };
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sybass)"));
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  JsonNode *list = get_member (root, "file", "rules");
  JsonNode *terms = get_member (root, "file", "terms");

  if (!JSON_NODE_HOLDS_ARRAY (list) || !JSON_NODE_HOLDS_OBJECT (terms))
    fail ("file", "rules is no list, or terms no object");

  for (guint i = 0; i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonNode *node = json_array_get_element (json_node_get_array (list), i);
      g_autoptr (GString) whole = g_string_new (NULL);
      g_autofree char *pattern = NULL;
      GenkanLoginSays says;
      GenkanLoginCause cause;
      JsonObject *rule;
      const char *id;

      if (!JSON_NODE_HOLDS_OBJECT (node))
        fail ("rules", "row %u is no object", i);
      rule = json_node_get_object (node);
      id = get_text (rule, "rules", "id");
      only_members (rule, id, known);
      if (!g_hash_table_add (ids, (gpointer) id))
        fail (id, "is there twice");
      if (!_genkan_login_says_from_token (get_text (rule, id, "cause"), &says, &cause))
        fail (id, "no such cause");

      expand (json_node_get_object (terms), id, get_text (rule, id, "pattern"), 0, whole);
      pattern = fold_pattern (id, whole->str, get_text (rule, id, "example"));
      g_variant_builder_add (&builder, "(syb@ass)", get_text (rule, id, "cause"),
                             says == GENKAN_LOGIN_SAYS_CAUSE ? get_weight (rule, id) : 0,
                             json_object_get_boolean_member_with_default (rule, "raw", FALSE), get_services (rule, id), pattern);
    }

  return g_variant_builder_end (&builder);
}

int
main (int    argc,
      char **argv)
{
  static const char * const known[] = { "about", "date", "source", "terms", "rules", NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) variant = NULL;
  JsonObject *root;

  if (argc != 3)
    {
      g_printerr ("usage: %s ERROR-PHRASES.json OUT\n", argv[0]);
      return 64;
    }

  if (!json_parser_load_from_file (parser, argv[1], &error))
    fail ("file", "%s", error->message);
  if (!JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    fail ("file", "is no object");
  root = json_node_get_object (json_parser_get_root (parser));
  only_members (root, "file", known);
  get_text (root, "file", "source");

  variant = g_variant_ref_sink (g_variant_new ("(s@a(sybass))", get_text (root, "file", "date"), rules (root)));
  if (!g_file_set_contents (argv[2], g_variant_get_data (variant), (gssize) g_variant_get_size (variant), &error))
    fail ("file", "%s", error->message);

  return EXIT_SUCCESS;
}
