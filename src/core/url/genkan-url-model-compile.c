/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Build-time tool: data/address/words.json and shape.json to one GVariant. */

#include <json-glib/json-glib.h>
#include <stdlib.h>

#include "genkan-url-model.h"
#include "genkan-url-shape.h"

static JsonObject *
load (JsonParser *parser,
      const char *path)
{
  g_autoptr (GError) error = NULL;

  if (!json_parser_load_from_file (parser, path, &error))
    {
      g_printerr ("%s: %s\n", path, error->message);
      exit (EXIT_FAILURE);
    }

  return json_node_get_object (json_parser_get_root (parser));
}

static GVariant *
strings (JsonObject *object,
         const char *member)
{
  JsonArray *array = json_object_get_array_member (object, member);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("as"));

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_variant_builder_add (&builder, "s", json_array_get_string_element (array, i));

  return g_variant_builder_end (&builder);
}

static GVariant *
weights (JsonObject *shape)
{
  JsonObject *named = json_object_get_object_member (shape, "weights");
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ad"));
  guint used = 0;

  for (guint i = 0; i < genkan_url_shape_n_weights (); i++)
    {
      g_autofree char *name = genkan_url_shape_dup_weight_name (i);
      gboolean known = json_object_has_member (named, name);

      used += known;
      g_variant_builder_add (&builder, "d", known ? json_object_get_double_member (named, name) : 0.0);
    }

  if (used != json_object_get_size (named))
    {
      g_printerr ("shape.json: it has a weight that the program does not know\n");
      exit (EXIT_FAILURE);
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
suffixes (JsonObject *shape)
{
  JsonObject *named = json_object_get_object_member (shape, "suffixes");
  g_autoptr (GList) names = json_object_get_members (named);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sbbad)"));

  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonObject *suffix = json_object_get_object_member (named, l->data);
      JsonArray *values = json_object_get_array_member (suffix, "weights");

      g_variant_builder_open (&builder, G_VARIANT_TYPE ("(sbbad)"));
      g_variant_builder_add (&builder, "s", g_str_equal (l->data, "other") ? "" : l->data);
      g_variant_builder_add (&builder, "b", json_object_get_boolean_member (suffix, "risky"));
      g_variant_builder_add (&builder, "b", json_object_get_boolean_member (suffix, "calm"));
      g_variant_builder_open (&builder, G_VARIANT_TYPE ("ad"));
      for (guint i = 0; i < json_array_get_length (values); i++)
        g_variant_builder_add (&builder, "d", json_array_get_double_element (values, i));
      g_variant_builder_close (&builder);
      g_variant_builder_close (&builder);
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
tenants (JsonObject *shape)
{
  JsonObject *named = json_object_get_object_member (shape, "tenants");
  g_autoptr (GList) names = json_object_get_members (named);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sd)"));

  for (GList *l = names; l != NULL; l = l->next)
    g_variant_builder_add (&builder, "(sd)", g_str_equal (l->data, "other") ? "" : l->data,
                           json_object_get_double_member (named, l->data));

  return g_variant_builder_end (&builder);
}

static GVariant *
pairs (JsonObject *shape)
{
  JsonArray *array = json_object_get_array_member (shape, "letter-pairs");
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("an"));

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_variant_builder_add (&builder, "n", (gint16) json_array_get_int_element (array, i));

  return g_variant_builder_end (&builder);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (JsonParser) words_parser = json_parser_new ();
  g_autoptr (JsonParser) shape_parser = json_parser_new ();
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *words;
  JsonObject *shape;

  if (argc != 4)
    {
      g_printerr ("usage: %s WORDS.json SHAPE.json OUT\n", argv[0]);
      return 64;
    }

  words = load (words_parser, argv[1]);
  shape = load (shape_parser, argv[2]);
  variant = g_variant_ref_sink (
    g_variant_new ("(s@as@as@asddd@ad@a(sbbad)@a(sd)@an)",
                   json_object_get_string_member (shape, "date"),
                   strings (words, "stock-words"), strings (words, "affixes"), strings (words, "vetted-suffixes"),
                   json_object_get_double_member (shape, "bias"), json_object_get_double_member (shape, "threshold"),
                   json_object_get_double_member (shape, "name-threshold"),
                   weights (shape), suffixes (shape), tenants (shape), pairs (shape)));

  if (!g_file_set_contents (argv[3], g_variant_get_data (variant), (gssize) g_variant_get_size (variant), &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
