/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** GenkanLoginFactor: what can be changed between two tries. The order is from the least trouble to the most. */
typedef enum
{
  GENKAN_LOGIN_FACTOR_BROWSER,
  GENKAN_LOGIN_FACTOR_DEVICE,
  GENKAN_LOGIN_FACTOR_LINE,
  GENKAN_LOGIN_FACTOR_TIME,
  GENKAN_LOGIN_N_FACTORS,
} GenkanLoginFactor;

/** GenkanLoginCell: a set of factors that are not the usual ones: bits 1 << factor. 0 is the usual device, browser and line at first. */
typedef guint GenkanLoginCell;

#define GENKAN_LOGIN_N_CELLS (1u << GENKAN_LOGIN_N_FACTORS)

typedef enum
{
  GENKAN_LOGIN_TRIAL_NOT_TRIED,
  GENKAN_LOGIN_TRIAL_FAILED,
  GENKAN_LOGIN_TRIAL_WORKED,
} GenkanLoginTrial;

/** GenkanLoginMatrix: device x browser x line x time, and what happened in each cell. Plain, to be stored as it is; zeroed it is empty. */
typedef struct
{
  GenkanLoginTrial cells[GENKAN_LOGIN_N_CELLS];
} GenkanLoginMatrix;

/**
 * GenkanLoginConclusion:
 * @GENKAN_LOGIN_CONCLUSION_OPEN: cannot tell yet
 * @GENKAN_LOGIN_CONCLUSION_WORKS: it works where it failed before, or never failed
 * @GENKAN_LOGIN_CONCLUSION_THEIRS: the same everywhere: the service, or the account itself
 * @GENKAN_LOGIN_CONCLUSION_PASSED: it failed at first and works later: it was the service
 */
typedef enum
{
  GENKAN_LOGIN_CONCLUSION_OPEN,
  GENKAN_LOGIN_CONCLUSION_WORKS,
  GENKAN_LOGIN_CONCLUSION_BROWSER,
  GENKAN_LOGIN_CONCLUSION_DEVICE,
  GENKAN_LOGIN_CONCLUSION_LINE,
  GENKAN_LOGIN_CONCLUSION_PASSED,
  GENKAN_LOGIN_CONCLUSION_THEIRS,
  GENKAN_LOGIN_N_CONCLUSIONS,
} GenkanLoginConclusion;

GenkanLoginConclusion genkan_login_matrix_conclude    (const GenkanLoginMatrix *matrix);
gboolean              genkan_login_matrix_next        (const GenkanLoginMatrix *matrix,
                                                       GenkanLoginCell         *cell);
const char           *genkan_login_conclusion_to_token (GenkanLoginConclusion   conclusion);
const char           *genkan_login_conclusion_sentence (GenkanLoginConclusion   conclusion);
const char           *genkan_login_cell_sentence       (GenkanLoginCell         cell);

G_END_DECLS
