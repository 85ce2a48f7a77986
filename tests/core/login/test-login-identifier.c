/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "genkan-limits.h"
#include "genkan-login-identifier.h"

static GenkanCatalog *
load (void)
{
  g_autoptr (GError) error = NULL;
  GenkanCatalog *catalog = genkan_catalog_new (NULL, NULL, &error);

  g_assert_no_error (error);

  return catalog;
}

/* \uXXXX stands for letters that would not be seen in the file. */
static char *
unescape (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (p[0] == '\\' && p[1] == 'u')
        {
          g_autofree char *hex = g_strndup (p + 2, 4);

          g_string_append_unichar (out, (gunichar) g_ascii_strtoull (hex, NULL, 16));
          p += 5;
        }
      else
        {
          g_string_append_c (out, *p);
        }
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static char *
sorted (const char *list)
{
  g_auto (GStrv) words = g_strsplit (list, ",", -1);

  qsort (words, g_strv_length (words), sizeof (char *), compare_words);

  return g_strjoinv (",", words);
}

static char *
issues (const GenkanLoginIdentifier *identifier)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < GENKAN_LOGIN_N_ISSUES; i++)
    {
      if (genkan_login_identifier_has (identifier, (GenkanLoginIssue) i))
        g_string_append_printf (out, "%s%s", out->len > 0 ? "," : "", genkan_login_issue_to_token ((GenkanLoginIssue) i));
    }

  return out->len > 0 ? sorted (out->str) : g_strdup ("none");
}

/* Every row of typed-ids.tsv: a line there is a test. */
static void
test_rows (void)
{
  g_autoptr (GenkanCatalog) catalog = load ();
  g_autofree char *path = g_build_filename (g_getenv ("GENKAN_TEST_LOGIN"), "typed-ids.tsv", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *all = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_file_get_contents (path, &all, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (all, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", 5);
      const GenkanService *service;
      g_autoptr (GenkanLoginInspector) inspector = NULL;
      g_autoptr (GenkanLoginIdentifier) identifier = NULL;
      g_autofree char *typed = NULL;
      g_autofree char *expected = NULL;
      g_autofree char *got = NULL;

      if (*lines[i] == '#' || *lines[i] == '\0')
        continue;
      g_test_message ("%s", lines[i]);
      g_assert_cmpuint (g_strv_length (cells), ==, 5);
      service = genkan_catalog_lookup (catalog, cells[0]);
      g_assert_nonnull (service);
      inspector = genkan_login_inspector_new (catalog, service);
      g_assert_true (g_str_equal (cells[1], "-") || genkan_login_inspector_has_kind (inspector, cells[1]));
      typed = unescape (cells[4]);
      identifier = genkan_login_inspector_look (inspector, cells[1], typed);
      expected = sorted (cells[2]);
      got = issues (identifier);
      g_assert_cmpstr (got, ==, expected);
      g_assert_cmpstr (identifier->clean != NULL ? identifier->clean : "-", ==, cells[3]);
      n++;
    }
  g_assert_cmpuint (n, >=, 80);
}

static const struct
{
  const char       *kind;
  const char       *typed;
  GenkanLoginIssue  issue;
  gsize             start;
  gsize             length;
} marks[] = {
  { "customer-number", "N12 345 6789", GENKAN_LOGIN_ISSUE_INNER_SPACE, 3, 1 },
  { "customer-number", "N12345678O", GENKAN_LOGIN_ISSUE_O_0, 9, 1 },
  { "customer-number", "Ｎ１２3456789", GENKAN_LOGIN_ISSUE_FULLWIDTH, 0, 9 },
  { "customer-number", "N123456789  ", GENKAN_LOGIN_ISSUE_TRAILING_SPACE, 10, 2 },
  { "customer-number", "n123456789", GENKAN_LOGIN_ISSUE_CAPS, 0, 1 },
  { "customer-number", "hanako@sky.ocn.ne.jp", GENKAN_LOGIN_ISSUE_WRONG_KIND, 0, 20 },
  { "ocn-id", "sato@sky.0cn.ne.jp", GENKAN_LOGIN_ISSUE_O_0, 9, 1 },
};

static void
test_marks (void)
{
  g_autoptr (GenkanCatalog) catalog = load ();
  g_autoptr (GenkanLoginInspector) inspector = genkan_login_inspector_new (catalog, genkan_catalog_lookup (catalog, "ocn"));

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autoptr (GenkanLoginIdentifier) identifier = genkan_login_inspector_look (inspector, marks[i].kind, marks[i].typed);
      guint n = 0;

      g_test_message ("%s", marks[i].typed);
      while (n < identifier->n_marks && identifier->marks[n].issue != marks[i].issue)
        n++;
      g_assert_cmpuint (n, <, identifier->n_marks);
      g_assert_cmpuint (identifier->marks[n].start, ==, marks[i].start);
      g_assert_cmpuint (identifier->marks[n].length, ==, marks[i].length);
    }
}

/* The name of what it is instead; and while somebody is still typing, no word about its kind. */
static void
test_kind (void)
{
  g_autoptr (GenkanCatalog) catalog = load ();
  g_autoptr (GenkanLoginInspector) inspector = genkan_login_inspector_new (catalog, genkan_catalog_lookup (catalog, "ocn"));
  g_autoptr (GenkanLoginIdentifier) other = genkan_login_inspector_look (inspector, "ocn-id", "N123456789");
  g_autoptr (GenkanLoginIdentifier) half = genkan_login_inspector_look (inspector, "customer-number", "N1234");
  g_autoptr (GenkanLoginIdentifier) found = genkan_login_inspector_look (inspector, NULL, "N123456789");

  g_assert_cmpstr (other->looks_like, ==, "Customer number");
  g_assert_false (other->is_unfinished);
  g_assert_true (half->is_unfinished);
  g_assert_null (half->looks_like);
  g_assert_cmpstr (found->kind->kind, ==, "customer-number");
}

static void
test_strange_input (void)
{
  g_autoptr (GenkanCatalog) catalog = load ();
  g_autoptr (GenkanLoginInspector) inspector = genkan_login_inspector_new (catalog, NULL);
  g_autofree char *endless = g_strnfill (4 * GENKAN_LIMIT_IDENTIFIER, 'O');
  g_autoptr (GenkanLoginIdentifier) empty = genkan_login_inspector_look (inspector, NULL, "");
  g_autoptr (GenkanLoginIdentifier) spaces = genkan_login_inspector_look (inspector, "none", "  ");
  g_autoptr (GenkanLoginIdentifier) broken = genkan_login_inspector_look (inspector, NULL, "abc\xff\xfe");
  g_autoptr (GenkanLoginIdentifier) too_long = genkan_login_inspector_look (inspector, NULL, endless);

  g_assert_cmpuint (empty->n_marks, ==, 0);
  g_assert_null (empty->clean);
  g_assert_true (genkan_login_identifier_has (spaces, GENKAN_LOGIN_ISSUE_TRAILING_SPACE));
  g_assert_cmpstr (broken->clean, ==, "abc");
  g_assert_nonnull (too_long);
  for (guint i = 0; i < GENKAN_LOGIN_N_ISSUES; i++)
    g_assert_cmpstr (genkan_login_issue_sentence ((GenkanLoginIssue) i), !=, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/login/identifier/rows", test_rows);
  g_test_add_func ("/login/identifier/marks", test_marks);
  g_test_add_func ("/login/identifier/kind", test_kind);
  g_test_add_func ("/login/identifier/strange-input", test_strange_input);

  return g_test_run ();
}
