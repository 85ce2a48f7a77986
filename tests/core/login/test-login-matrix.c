/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "genkan-login-matrix.h"

#define B (1u << GENKAN_LOGIN_FACTOR_BROWSER)
#define D (1u << GENKAN_LOGIN_FACTOR_DEVICE)
#define L (1u << GENKAN_LOGIN_FACTOR_LINE)
#define T (1u << GENKAN_LOGIN_FACTOR_TIME)
#define NOTHING GENKAN_LOGIN_N_CELLS

static const struct
{
  const char            *about;
  GenkanLoginCell        failed[6];   /* up to NOTHING */
  GenkanLoginCell        worked[3];
  GenkanLoginConclusion  conclusion;
  GenkanLoginCell        next;        /* or NOTHING */
} cases[] = {
  { "nothing tried", { NOTHING }, { NOTHING }, GENKAN_LOGIN_CONCLUSION_OPEN, 0 },
  { "failed once", { 0, NOTHING }, { NOTHING }, GENKAN_LOGIN_CONCLUSION_OPEN, B },
  { "not the browser", { 0, B, NOTHING }, { NOTHING }, GENKAN_LOGIN_CONCLUSION_OPEN, D },
  { "nor the device", { 0, B, D, NOTHING }, { NOTHING }, GENKAN_LOGIN_CONCLUSION_OPEN, L },
  { "the same everywhere", { 0, B, D, L, NOTHING }, { NOTHING }, GENKAN_LOGIN_CONCLUSION_THEIRS, NOTHING },
  { "everywhere, browser left out", { 0, D, L, NOTHING }, { NOTHING }, GENKAN_LOGIN_CONCLUSION_THEIRS, NOTHING },
  { "a phone with its own line", { 0, D | L, NOTHING }, { NOTHING }, GENKAN_LOGIN_CONCLUSION_THEIRS, NOTHING },
  { "works at once", { NOTHING }, { 0, NOTHING }, GENKAN_LOGIN_CONCLUSION_WORKS, NOTHING },
  { "works again as usual", { B, NOTHING }, { 0, NOTHING }, GENKAN_LOGIN_CONCLUSION_WORKS, NOTHING },
  { "works, usual never tried", { NOTHING }, { D, NOTHING }, GENKAN_LOGIN_CONCLUSION_WORKS, NOTHING },
  { "another browser works", { 0, NOTHING }, { B, NOTHING }, GENKAN_LOGIN_CONCLUSION_BROWSER, NOTHING },
  { "another device works", { 0, B, NOTHING }, { D, NOTHING }, GENKAN_LOGIN_CONCLUSION_DEVICE, NOTHING },
  { "another line works", { 0, B, D, NOTHING }, { L, NOTHING }, GENKAN_LOGIN_CONCLUSION_LINE, NOTHING },
  { "later it works", { 0, B, NOTHING }, { T, NOTHING }, GENKAN_LOGIN_CONCLUSION_PASSED, NOTHING },
  { "a phone with its own line works", { 0, NOTHING }, { D | L, NOTHING }, GENKAN_LOGIN_CONCLUSION_OPEN, D },
  { "then the phone at home fails", { 0, D, NOTHING }, { D | L, NOTHING }, GENKAN_LOGIN_CONCLUSION_LINE, NOTHING },
  { "then the phone at home works", { 0, NOTHING }, { D | L, D, NOTHING }, GENKAN_LOGIN_CONCLUSION_DEVICE, NOTHING },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GenkanLoginMatrix matrix = { 0 };
      GenkanLoginCell next = NOTHING;

      g_test_message ("%s", cases[i].about);
      for (guint k = 0; cases[i].failed[k] != NOTHING; k++)
        matrix.cells[cases[i].failed[k]] = GENKAN_LOGIN_TRIAL_FAILED;
      for (guint k = 0; cases[i].worked[k] != NOTHING; k++)
        matrix.cells[cases[i].worked[k]] = GENKAN_LOGIN_TRIAL_WORKED;

      g_assert_cmpint (genkan_login_matrix_conclude (&matrix), ==, cases[i].conclusion);
      g_assert_cmpint (genkan_login_matrix_next (&matrix, &next), ==, cases[i].next != NOTHING);
      g_assert_cmpuint (next, ==, cases[i].next);
    }
}

/* Whatever is answered, the questions end, and each is about a cell that was not tried. */
static void
test_ends (void)
{
  for (guint answers = 0; answers < 1u << 16; answers += 7)
    {
      GenkanLoginMatrix matrix = { 0 };
      GenkanLoginCell next;
      guint n = 0;

      while (genkan_login_matrix_next (&matrix, &next))
        {
          g_assert_cmpint (matrix.cells[next], ==, GENKAN_LOGIN_TRIAL_NOT_TRIED);
          matrix.cells[next] = (answers >> n & 1) != 0 ? GENKAN_LOGIN_TRIAL_WORKED : GENKAN_LOGIN_TRIAL_FAILED;
          g_assert_cmpuint (++n, <=, GENKAN_LOGIN_N_CELLS);
        }
      g_assert_cmpint (genkan_login_matrix_conclude (&matrix), !=, GENKAN_LOGIN_CONCLUSION_OPEN);
    }
}

static void
test_sentences (void)
{
  for (guint i = 0; i < GENKAN_LOGIN_N_CONCLUSIONS; i++)
    {
      g_assert_cmpstr (genkan_login_conclusion_sentence ((GenkanLoginConclusion) i), !=, "");
      g_assert_cmpstr (genkan_login_conclusion_to_token ((GenkanLoginConclusion) i), !=, "");
    }
  g_assert_cmpstr (genkan_login_cell_sentence (D), !=, genkan_login_cell_sentence (L));
  g_assert_cmpstr (genkan_login_cell_sentence (D | L), !=, genkan_login_cell_sentence (D));
  g_assert_cmpstr (genkan_login_cell_sentence (0), !=, genkan_login_cell_sentence (B));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/login/matrix/cases", test_cases);
  g_test_add_func ("/login/matrix/ends", test_ends);
  g_test_add_func ("/login/matrix/sentences", test_sentences);

  return g_test_run ();
}
