/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-login-matrix.h"

#include <glib/gi18n.h>

#define BIT(factor) (1u << (factor))

static const struct
{
  const char *token;
  const char *sentence;
} conclusions[GENKAN_LOGIN_N_CONCLUSIONS] = {
  [GENKAN_LOGIN_CONCLUSION_OPEN] = { "open", N_("It cannot be told yet where the trouble is.") },
  [GENKAN_LOGIN_CONCLUSION_WORKS] = { "works", N_("It works now.") },
  [GENKAN_LOGIN_CONCLUSION_BROWSER] = { "browser", N_("It seems to be your browser: in another one it works.") },
  [GENKAN_LOGIN_CONCLUSION_DEVICE] = { "device", N_("It seems to be your device: on another one it works.") },
  [GENKAN_LOGIN_CONCLUSION_LINE] = { "line", N_("It seems to be your line: over another one it works.") },
  [GENKAN_LOGIN_CONCLUSION_PASSED] = { "passed", N_("It was probably on their side, and it has passed.") },
  [GENKAN_LOGIN_CONCLUSION_THEIRS] = { "theirs", N_("It is the same everywhere, so it is probably their side or the account, not your device or line.") },
};

static const GenkanLoginConclusion by_factor[GENKAN_LOGIN_N_FACTORS] = {
  [GENKAN_LOGIN_FACTOR_BROWSER] = GENKAN_LOGIN_CONCLUSION_BROWSER,
  [GENKAN_LOGIN_FACTOR_DEVICE] = GENKAN_LOGIN_CONCLUSION_DEVICE,
  [GENKAN_LOGIN_FACTOR_LINE] = GENKAN_LOGIN_CONCLUSION_LINE,
  [GENKAN_LOGIN_FACTOR_TIME] = GENKAN_LOGIN_CONCLUSION_PASSED,
};

static gboolean
has (const GenkanLoginMatrix *matrix,
     GenkanLoginTrial         trial)
{
  for (guint cell = 0; cell < GENKAN_LOGIN_N_CELLS; cell++)
    {
      if (matrix->cells[cell] == trial)
        return TRUE;
    }

  return FALSE;
}

/* Whether somewhere the change of @factor alone turns a failure into success */
static gboolean
turns (const GenkanLoginMatrix *matrix,
       guint                    factor)
{
  for (guint cell = 0; cell < GENKAN_LOGIN_N_CELLS; cell++)
    {
      if ((cell >> factor & 1) == 0 && matrix->cells[cell] == GENKAN_LOGIN_TRIAL_FAILED
          && matrix->cells[cell | 1u << factor] == GENKAN_LOGIN_TRIAL_WORKED)
        return TRUE;
    }

  return FALSE;
}

/* Whether it failed with @factor changed, whatever else was */
static gboolean
failed_with (const GenkanLoginMatrix *matrix,
             guint                    factor)
{
  for (guint cell = 0; cell < GENKAN_LOGIN_N_CELLS; cell++)
    {
      if ((cell >> factor & 1) != 0 && matrix->cells[cell] == GENKAN_LOGIN_TRIAL_FAILED)
        return TRUE;
    }

  return FALSE;
}

/**
 * genkan_login_matrix_conclude:
 *
 * Two cells that differ in one factor alone, one of which works, tell which it is. It is the service when it fails on
 * another device and over another line as well (TS-064, TS-272).
 */
GenkanLoginConclusion
genkan_login_matrix_conclude (const GenkanLoginMatrix *matrix)
{
  g_return_val_if_fail (matrix != NULL, GENKAN_LOGIN_CONCLUSION_OPEN);

  if (matrix->cells[0] == GENKAN_LOGIN_TRIAL_WORKED)
    return GENKAN_LOGIN_CONCLUSION_WORKS;

  if (has (matrix, GENKAN_LOGIN_TRIAL_WORKED))
    {
      /* The factor that is the least trouble to change comes first. */
      for (guint factor = 0; factor < GENKAN_LOGIN_N_FACTORS; factor++)
        {
          if (turns (matrix, factor))
            return by_factor[factor];
        }
      return has (matrix, GENKAN_LOGIN_TRIAL_FAILED) ? GENKAN_LOGIN_CONCLUSION_OPEN : GENKAN_LOGIN_CONCLUSION_WORKS;
    }

  if (failed_with (matrix, GENKAN_LOGIN_FACTOR_DEVICE) && failed_with (matrix, GENKAN_LOGIN_FACTOR_LINE))
    return GENKAN_LOGIN_CONCLUSION_THEIRS;

  return GENKAN_LOGIN_CONCLUSION_OPEN;
}

/* How much less trouble: factors that differ from the usual ones, and the order of the factors. */
static guint
trouble (GenkanLoginCell cell)
{
  guint n = 0;

  for (guint factor = 0; factor < GENKAN_LOGIN_N_FACTORS; factor++)
    n += (cell >> factor & 1) != 0 ? 10 + factor : 0;

  return n;
}

/* Whether a try there can tell something: it lies beside a cell that was tried. */
static gboolean
is_beside (const GenkanLoginMatrix *matrix,
           GenkanLoginCell          cell,
           GenkanLoginTrial         trial)
{
  for (guint factor = 0; factor < GENKAN_LOGIN_N_FACTORS; factor++)
    {
      if (matrix->cells[cell ^ 1u << factor] == trial)
        return TRUE;
    }

  return FALSE;
}

/**
 * genkan_login_matrix_next:
 * @cell: (out): the cell that is worth a try next
 *
 * Returns: %FALSE when no further try would tell more
 */
gboolean
genkan_login_matrix_next (const GenkanLoginMatrix *matrix,
                          GenkanLoginCell         *cell)
{
  GenkanLoginTrial beside;
  guint best = G_MAXUINT;

  g_return_val_if_fail (matrix != NULL && cell != NULL, FALSE);

  if (genkan_login_matrix_conclude (matrix) != GENKAN_LOGIN_CONCLUSION_OPEN)
    return FALSE;
  if (matrix->cells[0] == GENKAN_LOGIN_TRIAL_NOT_TRIED)
    {
      *cell = 0;
      return TRUE;
    }

  /* Once it works somewhere, go from there towards the usual cell; until then from the usual cell outwards. */
  beside = has (matrix, GENKAN_LOGIN_TRIAL_WORKED) ? GENKAN_LOGIN_TRIAL_WORKED : GENKAN_LOGIN_TRIAL_FAILED;
  for (guint i = 1; i < GENKAN_LOGIN_N_CELLS; i++)
    {
      if (matrix->cells[i] == GENKAN_LOGIN_TRIAL_NOT_TRIED && is_beside (matrix, i, beside) && trouble (i) < best)
        {
          best = trouble (i);
          *cell = i;
        }
    }

  return best != G_MAXUINT;
}

/** genkan_login_conclusion_to_token: a stable word for storage. */
const char *
genkan_login_conclusion_to_token (GenkanLoginConclusion conclusion)
{
  g_return_val_if_fail ((guint) conclusion < GENKAN_LOGIN_N_CONCLUSIONS, NULL);

  return conclusions[conclusion].token;
}

/** genkan_login_conclusion_sentence: what it means, translated. */
const char *
genkan_login_conclusion_sentence (GenkanLoginConclusion conclusion)
{
  g_return_val_if_fail ((guint) conclusion < GENKAN_LOGIN_N_CONCLUSIONS, NULL);

  return _(conclusions[conclusion].sentence);
}

/** genkan_login_cell_sentence: what to try, translated; for a cell with several changes the one with the most trouble. */
const char *
genkan_login_cell_sentence (GenkanLoginCell cell)
{
  if ((cell & BIT (GENKAN_LOGIN_FACTOR_TIME)) != 0)
    return _("Try once more later.");
  if ((cell & BIT (GENKAN_LOGIN_FACTOR_DEVICE)) != 0 && (cell & BIT (GENKAN_LOGIN_FACTOR_LINE)) != 0)
    return _("Try once on another device and over another line.");
  if ((cell & BIT (GENKAN_LOGIN_FACTOR_DEVICE)) != 0)
    return _("Try once on another device.");
  if ((cell & BIT (GENKAN_LOGIN_FACTOR_LINE)) != 0)
    return _("Try once over another line.");
  if ((cell & BIT (GENKAN_LOGIN_FACTOR_BROWSER)) != 0)
    return _("Try once in a window without history, or in another browser.");

  return _("Try once as usual, from the official entry.");
}
