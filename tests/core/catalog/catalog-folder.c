/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalog-folder.h"

#include <glib/gstdio.h>
#include <string.h>

void
catalog_folder_set_up (CatalogFolder *folder,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  folder->path = g_dir_make_tmp ("genkan-catalog-XXXXXX", &error);
  g_assert_no_error (error);
}

void
catalog_folder_tear_down (CatalogFolder *folder,
                          gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (folder->path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder->path, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder->path);
  g_free (folder->path);
}

/* Returns: (transfer full): the path */
char *
catalog_folder_write (CatalogFolder *folder,
                      const char    *name,
                      const char    *text,
                      gssize         length)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder->path, name, NULL);

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);

  return path;
}

/* A file without faults. */
char *
catalog_service_text (const char *id,
                      const char *domain,
                      const char *group)
{
  g_autofree char *group_line = group != NULL ? g_strdup_printf ("  \"group\": \"%s\",\n", group) : g_strdup ("");

  return g_strdup_printf ("{\n"
                          "  \"schema\": 1,\n"
                          "  \"id\": \"%s\",\n"
                          "%s"
                          "  \"category\": \"bank\",\n"
                          "  \"rank\": 10,\n"
                          "  \"name_ja\": \"%s の名前\",\n"
                          "  \"name_en\": \"Name of %s\",\n"
                          "  \"reading\": \"てすとぎんこう\",\n"
                          "  \"aliases\": [\"%s Alias\"],\n"
                          "  \"official_domains\": [\"%s\"],\n"
                          "  \"candidate_domains\": [\"perhaps-%s.jp\"],\n"
                          "  \"shared_hosts\": [\"pages.%s\", \"www.%s/users\"],\n"
                          "  \"words_anywhere\": [\"distinctive\"],\n"
                          "  \"words_weak\": [\"ab\"],\n"
                          "  \"entries\": [\n"
                          "    { \"purpose\": \"home\", \"url\": \"https://www.%s/\" },\n"
                          "    { \"purpose\": \"mypage\", \"url\": \"https://my.%s/login\", \"label_ja\": \"会員\", \"label_en\": \"Members\" }\n"
                          "  ],\n"
                          "  \"sources\": [\"The company's own page\"],\n"
                          "  \"date\": \"2026-11-14\"\n"
                          "}\n",
                          id, group_line, id, id, id, domain, id, domain, domain, domain, domain);
}

/* Returns: (transfer full): @text with the first @find replaced; fails when it is not there */
char *
catalog_replaced (const char *text,
                  const char *find,
                  const char *with)
{
  const char *at = strstr (text, find);

  g_assert_nonnull (at);

  return g_strdup_printf ("%.*s%s%s", (int) (at - text), text, with, at + strlen (find));
}
