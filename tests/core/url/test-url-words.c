/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The tools that find names: automaton, whole parts, one edit, look-alike digits. */

#include <string.h>

#include "genkan-url-automaton.h"
#include "genkan-url-fold.h"
#include "genkan-url-parts.h"

static const char * const names[] = { "aobabank", "hinoki", "aob", NULL };
static const char * const affixes[] = { "login", "my", "card", "jp", NULL };

static GenkanUrlParts *
make_parts (void)
{
  GenkanUrlParts *parts = genkan_url_parts_new (affixes);

  for (guint i = 0; names[i] != NULL; i++)
    genkan_url_parts_add (parts, names[i], i, strlen (names[i]) < 4);
  genkan_url_parts_build (parts);

  return parts;
}

static void
test_parts (void)
{
  static const struct
  {
    const char *part;
    const char *found;
    const char *near;
  } rows[] = {
    { "aobabank", "aobabank", NULL },
    { "aobabank24", "aobabank", NULL },
    { "24aobabank", "aobabank", NULL },
    { "aobabanklogin", "aobabank", NULL },
    { "myaobabank", "aobabank", NULL },
    { "aobabankcardlogin", "aobabank", NULL },
    { "aobabankx", NULL, "aobabank" },
    { "aobabnk", NULL, "aobabank" },
    { "aobabnak", NULL, "aobabank" },
    { "aobabamk", NULL, "aobabank" },
    { "aobabank1x", NULL, NULL },
    { "xobabank", NULL, NULL }, /* another first letter */
    { "hinok", NULL, "hinoki" },
    { "hinokii", NULL, "hinoki" },
    { "hinikko", NULL, NULL },
    { "aob", "aob", NULL },
    { "aoblogin", NULL, NULL }, /* weak: only alone */
    { "aoc", NULL, NULL },
    { "", NULL, NULL },
    { "a", NULL, NULL },
    { "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", NULL, NULL },
  };
  g_autoptr (GenkanUrlParts) parts = make_parts ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint found = genkan_url_parts_find (parts, rows[i].part, strlen (rows[i].part));
      guint near = genkan_url_parts_find_near (parts, rows[i].part, strlen (rows[i].part));

      g_test_message ("%s", rows[i].part);
      g_assert_cmpstr (found != GENKAN_URL_PARTS_NONE ? names[found] : NULL, ==, rows[i].found);
      if (rows[i].found == NULL)
        g_assert_cmpstr (near != GENKAN_URL_PARTS_NONE ? names[near] : NULL, ==, rows[i].near);
    }
}

static void
test_automaton (void)
{
  g_autoptr (GenkanUrlAutomaton) automaton = genkan_url_automaton_new ();
  GenkanUrlHit hits[GENKAN_URL_MAX_HITS];
  const char text[] = "xx-ao-ba-bank.hinoki";

  g_assert_true (genkan_url_automaton_add (automaton, "aobabank", 0));
  g_assert_true (genkan_url_automaton_add (automaton, "bank", 1));
  g_assert_true (genkan_url_automaton_add (automaton, "hinoki", 2));
  g_assert_false (genkan_url_automaton_add (automaton, "--", 3));
  genkan_url_automaton_build (automaton);

  g_assert_cmpuint (genkan_url_automaton_scan (automaton, text, strlen (text), "-_", hits), ==, 3);
  g_assert_cmpuint (hits[0].word, ==, 0);
  g_assert_cmpuint (hits[0].start, ==, 3);
  g_assert_cmpuint (hits[0].end, ==, 13);
  g_assert_cmpuint (hits[1].word, ==, 1);
  g_assert_cmpuint (hits[2].word, ==, 2);
  g_assert_cmpuint (genkan_url_automaton_scan (automaton, "aoba.bank", 9, "-_", hits), ==, 1); /* a dot ends a word */
}

/* More hits than there is room for. */
static void
test_automaton_full (void)
{
  g_autoptr (GenkanUrlAutomaton) automaton = genkan_url_automaton_new ();
  g_autofree char *text = g_strnfill (1000, 'a');
  GenkanUrlHit hits[GENKAN_URL_MAX_HITS];

  genkan_url_automaton_add (automaton, "a", 0);
  genkan_url_automaton_add (automaton, "aa", 1);
  genkan_url_automaton_build (automaton);
  g_assert_cmpuint (genkan_url_automaton_scan (automaton, text, 1000, "-_", hits), ==, GENKAN_URL_MAX_HITS);
}

static void
test_fold (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
    gboolean    matters;
  } rows[] = {
    { "amaz0n", "amazon", TRUE },
    { "h1n0k1", "hlnokl", TRUE },
    { "hinoki", "hlnokl", FALSE },
    { "rnercari", "mercarl", TRUE },
    { "vvaon", "waon", TRUE },
    { "2026", "2o26", FALSE },
    { "", "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      char folded[32];

      genkan_url_fold (rows[i].text, strlen (rows[i].text), folded, sizeof folded);
      g_assert_cmpstr (folded, ==, rows[i].folded);
      g_assert_cmpint (genkan_url_fold_may_matter (rows[i].text, strlen (rows[i].text)), ==, rows[i].matters);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/url/words/parts", test_parts);
  g_test_add_func ("/core/url/words/automaton", test_automaton);
  g_test_add_func ("/core/url/words/automaton-full", test_automaton_full);
  g_test_add_func ("/core/url/words/fold", test_fold);

  return g_test_run ();
}
