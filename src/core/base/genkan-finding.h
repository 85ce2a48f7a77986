/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "genkan-verdict.h"

G_BEGIN_DECLS

/**
 * GenkanFindingKind:
 * @id: stable public word, such as `url.embedded-official`; documented in DESIGN.md
 * @sentence: (nullable): N_() template with parameters in braces, such as `The owner of this address is not {service}.`
 *   A bar (`|`) marks where a line may break in Japanese; readers of the sentence get it removed or made use of.
 * @quote: (nullable): name of the parameter that is quoted below the sentence
 *
 * One row of a feature's vocabulary. Each feature has one table of these, beside the code that makes the findings.
 */
typedef struct
{
  const char *id;
  const char *sentence;
  const char *quote;
} GenkanFindingKind;

#define GENKAN_TYPE_FINDING (genkan_finding_get_type ())

/** GenkanFinding: one piece of evidence: what was found, how much it counts, and the words it was found in. */
typedef struct _GenkanFinding GenkanFinding;

GType          genkan_finding_get_type      (void) G_GNUC_CONST;
GenkanFinding *genkan_finding_new           (const GenkanFindingKind *kind,
                                             GenkanWeight             weight);
GenkanFinding *genkan_finding_ref           (GenkanFinding           *finding);
void           genkan_finding_unref         (GenkanFinding           *finding);
void           genkan_finding_set           (GenkanFinding           *finding,
                                             const char              *name,
                                             const char              *value);
void           genkan_finding_set_span      (GenkanFinding           *finding,
                                             gsize                    start,
                                             gsize                    length);

const char    *genkan_finding_get_id        (GenkanFinding           *finding);
GenkanWeight   genkan_finding_get_weight    (GenkanFinding           *finding);
const char    *genkan_finding_get           (GenkanFinding           *finding,
                                             const char              *name);
gboolean       genkan_finding_get_span      (GenkanFinding           *finding,
                                             gsize                   *start,
                                             gsize                   *length);
char          *genkan_finding_dup_sentence  (GenkanFinding           *finding);
char          *genkan_finding_dup_phrases   (GenkanFinding           *finding);
char          *genkan_finding_dup_quote     (GenkanFinding           *finding);
void           genkan_finding_foreach       (GenkanFinding           *finding,
                                             void                   (*func) (const char *name, const char *value, gpointer data),
                                             gpointer                 data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanFinding, genkan_finding_unref)

G_END_DECLS
