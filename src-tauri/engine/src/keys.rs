//! Which key is whose: put before its account is kept, and let go of only after.
//!
//! Never lets one key take another's place: each has a reference of its own, so whoever holds an old account finds
//! the old key or none. Never forgets that there may be a key that is no account's.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

use stint_core::id::Ids as _;
use stint_core::problem::Problem;
use stint_core::words;

use crate::accounts::called;
use crate::round::FreshIds;
use crate::secrets::{ApiKey, Keys};
use crate::store::{Account, Tx, Way};
use crate::{Stint, lock};

/// Where new keys are put.
const SECRET_STORE: &str = "secret-store";

impl Stint {
    /// Where new keys are put, as said now or as chosen before; and where each rests.
    pub(crate) fn keys(&self) -> Result<Keys, Problem> {
        let chosen = match &self.env().vars.secret_store {
            Some(said) => Some(said.clone()),
            None => self.store().read(|tx| tx.setting(SECRET_STORE))?,
        };
        Keys::chosen(chosen.as_deref(), &self.env().data_dir)
    }

    /// The file that new keys go into; `None` for the keychain.
    ///
    /// # Errors
    /// A [`Problem`] of the store, or [`Problem::BadSetting`] for a `STINT_SECRET_STORE` that is neither.
    pub fn key_file(&self) -> Result<Option<PathBuf>, Problem> {
        Ok(self.keys()?.file().map(Path::to_owned))
    }

    /// Where keys rest: files, and `None` for the keychain. Where none rests yet, where the first one goes.
    ///
    /// # Errors
    /// As for [`Stint::key_file`].
    pub fn key_places(&self) -> Result<BTreeSet<Option<PathBuf>>, Problem> {
        let keys = self.keys()?;
        let accounts = self.store().read(|tx| tx.accounts())?;
        let used = accounts
            .iter()
            .filter_map(|(_, account)| account.key_ref.as_deref());
        let mut places: BTreeSet<_> = used.map(|it| keys.file_of(it)).collect();
        if places.is_empty() {
            places.insert(keys.file());
        }
        Ok(places
            .into_iter()
            .map(|file| file.map(Path::to_owned))
            .collect())
    }

    /// New keys go into a file from now on that their owner alone can read: a person's choice on a computer without a
    /// keychain.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn keep_keys_in_file(&self) -> Result<(), Problem> {
        self.store().write(|tx| tx.set(SECRET_STORE, Some("file")))
    }

    /// The key of an account that is signed in.
    ///
    /// # Errors
    /// [`Problem::KeyGone`] where it rests no more, or as for [`Keys::get`].
    pub(crate) fn key_of(&self, account: &Account) -> Result<ApiKey, Problem> {
        let keys = self.keys()?;
        let gone = |file: Option<&Path>| Problem::KeyGone {
            account: called(account),
            by_maton: matches!(account.way, Way::Maton { .. }),
            file: file.map(|file| file.display().to_string()),
        };
        let reference = account.key_ref.as_deref();
        let reference = reference.ok_or_else(|| gone(keys.file()))?;
        let key = keys.get(reference)?;
        let key = key.ok_or_else(|| gone(keys.file_of(reference)))?;
        // Whoever connects now has put a key that is nobody's yet.
        if let Some(alone) = lock::try_take(&self.env().data_dir, lock::CONNECT)? {
            self.let_go_of_loose_keys(&alone, Some(reference));
        }
        Ok(key)
    }

    /// To be held by whoever puts a key or takes one away: what is nobody's now may be somebody's next.
    ///
    /// # Errors
    /// [`Problem::ConnectElsewhere`] while another process does for long.
    pub(crate) fn alone_with_keys(&self) -> Result<lock::Held, Problem> {
        lock::take(&self.env().data_dir, lock::CONNECT, PATIENCE)?.ok_or(Problem::ConnectElsewhere)
    }

    /// Puts the key of an account that is to be kept, and gives its reference. It is nobody's until the account is.
    pub(crate) fn put_key(
        &self,
        _alone: &lock::Held,
        account: &Account,
        key: &ApiKey,
    ) -> Result<String, Problem> {
        let keys = self.keys()?;
        let whose = format!("{} {}", account.realm, account.user.0);
        let reference = keys.reference(&whose, FreshIds.fresh());
        // Noted before it is there: whoever is killed now leaves nothing that is not known of.
        self.store().write(|tx| tx.loosen_key(&reference))?;
        match keys.put(&reference, key) {
            // Where there is no keychain, nothing was put into it.
            Err(problem @ Problem::KeychainMissing) => {
                self.store().write(|tx| tx.tie_key(&reference))?;
                Err(problem)
            }
            put => put.map(|()| reference),
        }
    }

    /// Keeps that new keys go where they go now, for processes that are not told.
    pub(crate) fn keep_where_keys_go(&self, tx: &Tx<'_>) -> Result<(), Problem> {
        match &self.env().vars.secret_store {
            Some(said) => tx.set(SECRET_STORE, Some(said)),
            None => Ok(()),
        }
    }

    /// Lets go of the keys that are no account's; of those only that rest beside another one, where that is said, so
    /// that nobody is asked for a password again. One that cannot be let go of now waits until the next time.
    pub(crate) fn let_go_of_loose_keys(&self, _alone: &lock::Held, beside: Option<&str>) {
        let let_go = || -> Result<(), Problem> {
            let keys = self.keys()?;
            let mut loose = self.store().read(|tx| tx.loose_keys())?;
            loose.retain(|one| beside.is_none_or(|other| keys.are_together(one, other)));
            for reference in loose {
                keys.delete(&reference)?;
                self.store().write(|tx| tx.tie_key(&reference))?;
            }
            Ok(())
        };
        if let Err(problem) = let_go() {
            let code = words::code(&problem);
            tracing::warn!(code, "a key that is nobody's could not be let go of");
        }
    }
}

/// How long one waits for another process that connects.
const PATIENCE: Duration = Duration::from_secs(30);
