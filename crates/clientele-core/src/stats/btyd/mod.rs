//! "Buy till you die": models of repeat buying where nobody says goodbye, of contracts where one does, and of spend.

mod before_dropout;
mod beta_geometric;
mod gamma_gamma;
mod history;
mod model;
mod pareto_nbd;
mod sbg;
mod scaled;
mod units;

pub use before_dropout::purchases_before_dropout;
pub use gamma_gamma::{GammaGamma, Spending};
pub use history::{Histories, History};
pub use model::{Discounting, ModelKind, PurchaseModel};
pub use sbg::{Renewals, ShiftedBetaGeometric};
pub use units::{DAYS_PER_YEAR, Days, TimeUnit};
