/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_CONTRACT_CARD (genkan_contract_card_get_type ())
G_DECLARE_FINAL_TYPE (GenkanContractCard, genkan_contract_card, GENKAN, CONTRACT_CARD, AdwBin)

GtkWidget *genkan_contract_card_new (const char *service);

G_END_DECLS
