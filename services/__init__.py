"""The services of AlgoTrendy, written by people; what was generated from the contract is `algotrendy`."""
